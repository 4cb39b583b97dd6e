import type BetterSqlite3 from 'better-sqlite3'

/** As many as the platform has different statements of a size that recur, and more. */
const KEPT_STATEMENTS = 500

const RECURS = /^\s*(?:select|insert|update|delete|with|begin|commit|rollback|savepoint|release)\b/i

export type PrepareStatement = <Row>(sql: string) => BetterSqlite3.Statement<unknown[], Row>

/**
 * Prepares each statement once and keeps those that were used last: preparing a write compiles the triggers of its table
 * too, which takes longer than running it. What changes the schema or the connection is neither kept nor survived.
 */
export const keepStatements = (sqlite: BetterSqlite3.Database, kept = KEPT_STATEMENTS): PrepareStatement => {
  const statements = new Map<string, BetterSqlite3.Statement>()
  return <Row>(sql: string) => {
    if (!RECURS.test(sql)) {
      statements.clear()
      return sqlite.prepare<unknown[], Row>(sql)
    }
    const statement = statements.get(sql) ?? sqlite.prepare(sql)
    statements.delete(sql)
    statements.set(sql, statement)
    const [oldest] = statements.keys()
    if (statements.size > kept && oldest !== undefined) statements.delete(oldest)
    return statement as BetterSqlite3.Statement<unknown[], Row>
  }
}
