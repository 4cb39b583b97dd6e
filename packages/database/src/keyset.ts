import { sql, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely'
import { packCursor, unpackCursor, type CursorValue, type SortKey } from './cursor.ts'

/** One page; `nextCursor` is absent on the last. */
export type Page<Row> = { items: Row[]; nextCursor?: string }

export type PageRequest = { cursor?: string; limit: number }

type Bound = { key: SortKey; value: CursorValue }

const strictly = ({ key, value }: Bound): RawBuilder<SqlBool> =>
  key.direction === 'asc' ? sql`${sql.ref(key.column)} > ${value}` : sql`${sql.ref(key.column)} < ${value}`

const orEqual = ({ key, value }: Bound): RawBuilder<SqlBool> =>
  key.direction === 'asc' ? sql`${sql.ref(key.column)} >= ${value}` : sql`${sql.ref(key.column)} <= ${value}`

/**
 * Rows after the bounds, in lexicographic order: `a >= x and (a > x or b > y)` for two ascending keys, and so on
 * inwards. The outer comparison lets an index that starts with the first key find its place.
 */
const after = ([first, ...rest]: readonly Bound[]): RawBuilder<SqlBool> => {
  if (first === undefined) return sql`1 = 0`
  if (rest.length === 0) return strictly(first)
  return sql`(${orEqual(first)} and (${strictly(first)} or ${after(rest)}))`
}

/**
 * Runs `query` (no `orderBy`, no `limit` of its own) as one page sorted by `keys`, each of which `query` must select.
 * Rows that come or go between two pages never make another row appear twice or be missed.
 */
export const selectPage = async <DB, Table extends keyof DB, Row extends Record<Field, unknown>, Field extends string>(
  query: SelectQueryBuilder<DB, Table, Row>,
  keys: readonly SortKey<Field>[],
  { cursor, limit }: PageRequest,
): Promise<Page<Row>> => {
  const values = cursor === undefined ? [] : unpackCursor(keys, cursor)
  const bounds = keys.flatMap((key, index) => {
    const value = values[index]
    return value === undefined ? [] : [{ key, value }]
  })
  let page = bounds.length === 0 ? query : query.where(after(bounds))
  for (const { column, direction } of keys) page = page.orderBy(sql.ref(column), direction)
  const rows = await page.limit(limit + 1).execute()
  const items = rows.slice(0, limit) as Row[]
  const last = items.at(-1)
  return rows.length > limit && last !== undefined ? { items, nextCursor: packCursor(keys, last) } : { items }
}
