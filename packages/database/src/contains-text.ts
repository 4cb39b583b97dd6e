import { sql, type Expression, type SqlBool } from 'kysely'

const patternOf = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`

/**
 * SQL: a column holds this text somewhere, in whatever case; `%`, `_` and `\` in it mean themselves. Without ESCAPE the
 * engines differ: SQLite has no escape character of its own, Postgres has `\`, and only one of them ignores case.
 */
export const containsText = (column: Expression<string | null>, text: string): Expression<SqlBool> =>
  sql<SqlBool>`lower(${column}) like ${patternOf(text)} escape '\\'`
