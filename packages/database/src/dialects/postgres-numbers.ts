/** Type ids of Postgres (`pg_type.dat`). */
export const INT8_OID = 20
export const NUMERIC_OID = 1700

/**
 * A 64-bit integer as a number, as SQLite gives it. Throws where the number would be rounded, which our own columns
 * (money in fen, counters) never reach.
 */
export const parseInt8 = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value))
    throw new Error(`The database returned ${text}, which a number cannot hold exactly.`)
  return value
}

/** `numeric`, which no column uses, but `sum` and `avg` over integers return: a number, as on SQLite. */
export const parseNumeric = (text: string): number => (text.includes('.') ? Number(text) : parseInt8(text))
