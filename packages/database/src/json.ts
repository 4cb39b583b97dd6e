/** The part of a Zod schema that is needed here. */
type Schema<Value> = {
  safeParse(value: unknown): { success: true; data: Value } | { success: false; error: Error }
}

const read = (text: string, column: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`${column} does not hold JSON.`, { cause })
  }
}

/**
 * The value of a JSON text column, checked by `schema`. `column` (`listing.full`) names the place in the error, which
 * is a plain one: stored data that does not parse is our fault, not the user's.
 */
export const parseJson = <Value>(schema: Schema<Value>, text: string, column: string): Value => {
  const parsed = schema.safeParse(read(text, column))
  if (!parsed.success) throw new Error(`${column} holds JSON of another shape.`, { cause: parsed.error })
  return parsed.data
}

/** The text to store for `value`; refuses a value that `schema` would not read back. */
export const serialiseJson = <Value>(schema: Schema<Value>, value: Value, column: string): string => {
  const text = JSON.stringify(value)
  parseJson(schema, text ?? 'undefined', column)
  return text
}
