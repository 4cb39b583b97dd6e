import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Database } from '../database.ts'
import { migrate } from '../migrate.ts'
import { prepareSchema } from '../prepare-schema.ts'
import { listedColumns } from '../rules/lists.ts'
import { movingColumns } from '../rules/machines.ts'
import { insertRows, sampleRows } from '../testing/sample-rows.ts'
import { createTestDatabase, testDialect } from '../testing/test-database.ts'
import { migrations } from './index.ts'

let database: Database
beforeEach(async () => {
  database = await createTestDatabase({ migrated: false })
})
afterEach(() => database.close())

const before = migrations.filter(({ name }) => name < '0022')
const freed = migrations.filter(({ name }) => name < '0025')
/** What came with later migrations is not there yet. */
const oldRows = () => sampleRows(testDialect()).filter(({ table }) => table !== 'pairing_listing')
const tables = [...new Set(oldRows().map(({ table }) => table))]

/** Every row of every table, as the database gives it. */
const contents = async (): Promise<Record<string, string[]>> => {
  const rowsOf = async (table: string) => {
    const { rows } = await sql<object>`select * from ${sql.table(table)}`.execute(database.db)
    return rows
      .map((row) => JSON.stringify(Object.entries(row).toSorted(([left], [right]) => (left < right ? -1 : 1))))
      .toSorted()
  }
  const all: Record<string, string[]> = {}
  for (const table of tables) all[table] = await rowsOf(table)
  return all
}

/** What the schema says of columns, references and indexes: all that must outlive a table that is made anew. */
const shape = async (): Promise<string[]> => {
  const lines: string[] = []
  for (const table of tables) {
    const { rows } =
      testDialect() === 'sqlite'
        ? await sql<object>`select 'column' as what, name, type, "notnull", dflt_value, pk, '' as at from pragma_table_info(${table})
            union all select 'reference', "from", "table", "to", on_delete, 0, '' from pragma_foreign_key_list(${table})
            union all select 'index', case when name like 'sqlite_auto%' then '' else name end, origin, "unique", partial, 0,
              (select group_concat(name) from pragma_index_info(list.name)) from pragma_index_list(${table}) as list`.execute(
            database.db,
          )
        : await sql<object>`select column_name, data_type, is_nullable, column_default from information_schema.columns
            where table_schema = 'public' and table_name = ${table}`.execute(database.db)
    lines.push(...rows.map((row) => `${table} ${JSON.stringify(row)}`))
    if (testDialect() === 'sqlite') continue
    const indexes =
      await sql<object>`select replace(indexdef, '_next', '') from pg_indexes where tablename = ${table}`.execute(
        database.db,
      )
    lines.push(...indexes.rows.map((row) => `${table} ${JSON.stringify(row)}`))
  }
  return lines.toSorted()
}

it('an old database keeps every row, column, reference and index when its lists leave the constraints', async () => {
  await migrate(database, before)
  await insertRows(database, oldRows())
  const [rows, schema] = [await contents(), await shape()]
  expect(Object.values(rows).flat().length).toBeGreaterThan(120)
  await migrate(database, freed)
  expect(await contents()).toEqual(rows)
  expect(await shape()).toEqual(schema)
  await prepareSchema(database)
  expect(await contents()).toEqual(rows)
})

it('references are looked at again once the tables are made anew', async () => {
  await prepareSchema(database)
  const orphan = { id: 'mem_x', organisation_id: 'org_none', user_id: 'usr_none', role: 'owner', joined_at: 'x' }
  await expect(database.db.insertInto('member').values(orphan).execute()).rejects.toThrow(/foreign key/i)
})

it('no constraint repeats a list of the domain any more', async () => {
  await prepareSchema(database)
  const query =
    testDialect() === 'sqlite'
      ? sql<{
          table: string
          text: string
        }>`select name as "table", sql as text from sqlite_master where type = 'table'`
      : sql<{
          table: string
          text: string
        }>`select conrelid::regclass::text as "table", pg_get_constraintdef(oid) as text
          from pg_constraint where contype = 'c'`
  const { rows } = await query.execute(database.db)
  const held = new Set([...listedColumns, ...movingColumns].map(({ table }) => table))
  expect(
    rows
      .filter(({ table }) => held.has(table))
      .map(({ text }) => text)
      .filter((text) => /IN \('|ARRAY\[\(?'/.test(text)),
  ).toEqual([])
})
