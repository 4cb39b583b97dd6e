import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Executor } from '../database.ts'
import type { Column, TableShape } from './catalogue.ts'

/** A value as it is written: the same for the same content on either engine. */
export type WrittenValue = string | number | null

/** One row, in the order of its table's columns. */
export type WrittenRow = WrittenValue[]

const rowsPerPage = 200

const written = (value: unknown, table: string, { name, kind }: Column): WrittenValue => {
  if (value === null) return null
  if (kind === 'text' && typeof value === 'string') return value
  if (kind === 'number' && typeof value === 'number' && Number.isFinite(value)) return value
  if (kind === 'flag' && (typeof value === 'boolean' || value === 0 || value === 1)) return Number(value)
  if (kind === 'time' && (typeof value === 'string' || value instanceof Date)) return new Date(value).toISOString()
  if (kind === 'bytes' && value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  throw new Error(`The column ${table}.${name} holds ${typeof value}, which is no ${kind}.`)
}

/** All rows of a table in order of its key, a page at a time. `shape` says how to write them, the other engine's too. */
export async function* readRows(db: Executor, shape: TableShape): AsyncGenerator<WrittenRow[]> {
  const table = sql.table(shape.name)
  const key = sql.join(shape.key.map((name) => sql.ref(name)))
  const limit = sql.lit(rowsPerPage)
  let after: unknown[] | undefined
  for (;;) {
    const beyond = after === undefined ? sql`` : sql`where (${key}) > (${sql.join(after)})`
    const { rows } = await sql<
      Record<string, unknown>
    >`select * from ${table} ${beyond} order by ${key} limit ${limit}`.execute(db)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map((row) => shape.columns.map((column) => written(row[column.name], shape.name, column)))
    after = shape.key.map((name) => last[name])
  }
}

/** A row as a line of text; lines of a table in order are its content. */
export const lineOf = (row: WrittenRow): string => `${JSON.stringify(row)}\n`

/** How many rows a table has and the SHA-256 of their lines: equal where, and only where, the content is. */
export type TableDigest = { rows: number; sha256: string }

export const digesting = () => {
  const hash = createHash('sha256')
  let rows = 0
  return {
    take: (page: readonly WrittenRow[]): void => {
      rows += page.length
      for (const row of page) hash.update(lineOf(row))
    },
    digest: (): TableDigest => ({ rows, sha256: hash.digest('hex') }),
  }
}

export const digestTable = async (db: Executor, shape: TableShape): Promise<TableDigest> => {
  const { take, digest } = digesting()
  for await (const page of readRows(db, shape)) take(page)
  return digest()
}
