import { createHash } from 'node:crypto'
import { invalid } from '@duijie/domain/shared/domain-error.ts'

/** One column that a page is sorted by; never null. The last of a sort must be unique, an id as a rule. */
export type SortKey<Field extends string = string> = {
  /** Where the database finds it: `listing.updated_at`. */
  column: string
  /** What the selected row calls it: `updated_at`. */
  field: Field
  direction: 'asc' | 'desc'
  type: 'text' | 'integer'
}

export type CursorValue = string | number

/** A cursor is worth nothing under another sort, so it carries a mark of its own. */
const markOf = (keys: readonly SortKey[]): string =>
  createHash('sha256')
    .update(JSON.stringify(keys.map(({ column, direction, type }) => [column, direction, type])))
    .digest('base64url')
    .slice(0, 6)

const fits = ({ type }: SortKey, value: unknown): value is CursorValue =>
  type === 'integer'
    ? Number.isSafeInteger(value)
    : typeof value === 'string' && value.isWellFormed() && !value.includes('\0')

const decode = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** The opaque text for the row that ends a page; throws if a sort column is not what `keys` promise. */
export const packCursor = <Field extends string>(
  keys: readonly SortKey<Field>[],
  row: Readonly<Record<Field, unknown>>,
): string => {
  const values = keys.map((key) => {
    const value = row[key.field]
    if (!fits(key, value)) throw new Error(`Rows cannot be paged by ${key.column}: it is not ${key.type} in every row.`)
    return value
  })
  return Buffer.from(JSON.stringify([markOf(keys), ...values])).toString('base64url')
}

/** The sort values in `cursor`. Throws `page.cursor_malformed` for any text that `packCursor` did not make for `keys`. */
export const unpackCursor = (keys: readonly SortKey[], cursor: string): CursorValue[] => {
  const decoded = decode(cursor)
  if (!Array.isArray(decoded) || decoded.length !== keys.length + 1 || decoded[0] !== markOf(keys)) {
    throw invalid('page.cursor_malformed')
  }
  return keys.map((key, index) => {
    const value: unknown = decoded[index + 1]
    if (!fits(key, value)) throw invalid('page.cursor_malformed')
    return value
  })
}
