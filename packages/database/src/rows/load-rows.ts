import { sql } from 'kysely'
import type { Trx } from '../database.ts'
import { readCatalogue, type Column, type TableShape } from './catalogue.ts'
import { digestTable, digesting, type WrittenRow, type WrittenValue } from './written-rows.ts'

/** Rows of one table, in order of its key. */
export type RowSource = (shape: TableShape) => AsyncIterable<WrittenRow[]>

/** What was to be loaded is not what stands in the database afterwards; nothing was kept. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
}

type Trigger = { table: string; name: string; state: string }

/** Well below the 65,535 parameters that Postgres takes. */
const mostParameters = 20_000

const stored = (value: WrittenValue, { kind }: Column): unknown => {
  if (value === null) return null
  if (kind === 'flag') return value === 1
  return kind === 'bytes' ? Buffer.from(String(value), 'base64') : value
}

const insertPage = async (trx: Trx, { name, columns }: TableShape, page: readonly WrittenRow[]): Promise<void> => {
  const step = Math.max(1, Math.floor(mostParameters / columns.length))
  const names = sql.join(columns.map((column) => sql.ref(column.name)))
  for (let from = 0; from < page.length; from += step) {
    const values = page.slice(from, from + step).map((row) => {
      const cells = columns.map((column, at) => sql`${stored(row[at] ?? null, column)}`)
      return sql`(${sql.join(cells)})`
    })
    await sql`insert into ${sql.table(name)} (${names}) overriding system value values ${sql.join(values)}`.execute(trx)
  }
}

/** The next row gets the number after the last one that was loaded. */
const advanceIdentity = async (trx: Trx, { name, columns }: TableShape): Promise<void> => {
  for (const column of columns.filter(({ isIdentity }) => isIdentity)) {
    const last = sql`(select max(${sql.ref(column.name)}) from ${sql.table(name)})`
    const sequence = sql`pg_get_serial_sequence(quote_ident(${name}), ${column.name})`
    await sql`select setval(${sequence}, coalesce(${last}, 1), ${last} is not null)`.execute(trx)
  }
}

/** History is guarded by triggers that let it grow step by step; what happened elsewhere is taken in as it is. */
const findTriggers = async (trx: Trx): Promise<Trigger[]> => {
  const { rows } = await sql<Trigger>`
    select c.relname as "table", t.tgname as name, t.tgenabled as state from pg_trigger t
    join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and t.tgenabled <> 'D' and c.relnamespace = current_schema()::regnamespace
    order by c.relname, t.tgname`.execute(trx)
  return rows
}

const switchTrigger = async (trx: Trx, { table, name, state }: Trigger, on: boolean): Promise<void> => {
  const word = on ? (state === 'A' ? sql`enable always` : sql`enable`) : sql`disable`
  await sql`alter table ${sql.table(table)} ${word} trigger ${sql.id(name)}`.execute(trx)
}

/**
 * Puts the rows of every table into a Postgres database that has the schema and no data, in the transaction given, and
 * reads them back: a table that does not hold what was given is told by a `LoadError`. Foreign keys are checked all the
 * while. The user must own the tables.
 */
export const loadRows = async (trx: Trx, sourceOf: RowSource): Promise<Record<string, number>> => {
  const shapes = await readCatalogue(trx, 'postgres')
  const triggers = await findTriggers(trx)
  for (const trigger of triggers) await switchTrigger(trx, trigger, false)
  for (const { name } of shapes.toReversed()) await sql`delete from ${sql.table(name)}`.execute(trx)
  const counts: Record<string, number> = {}
  for (const shape of shapes) {
    const { take, digest } = digesting()
    for await (const page of sourceOf(shape)) {
      take(page)
      await insertPage(trx, shape, page)
    }
    await advanceIdentity(trx, shape)
    const given = digest()
    const held = await digestTable(trx, shape)
    if (held.rows !== given.rows || held.sha256 !== given.sha256)
      throw new LoadError(`${shape.name}: ${given.rows} rows were given, ${held.rows} are there, or they differ.`)
    counts[shape.name] = held.rows
  }
  for (const trigger of triggers) await switchTrigger(trx, trigger, true)
  return counts
}

/** Whether nobody has used this database yet: it has no table, or nothing has happened in it. */
export const isUnused = async (trx: Trx): Promise<boolean> => {
  const names = new Set((await readCatalogue(trx, 'postgres')).map(({ name }) => name))
  for (const name of ['user', 'organisation', 'outbox', 'audit']) {
    if (!names.has(name)) continue
    if ((await sql`select 1 from ${sql.table(name)} limit 1`.execute(trx)).rows.length > 0) return false
  }
  return true
}
