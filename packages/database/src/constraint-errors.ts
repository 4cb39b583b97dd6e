type DriverError = {
  code: string
  message: string
  table?: string
  detail?: string
  constraint?: string
}

const textOf = (error: Error, field: string): string | undefined => {
  const value: unknown = Reflect.get(error, field)
  return typeof value === 'string' ? value : undefined
}

const driverError = (error: unknown): DriverError | undefined => {
  if (!(error instanceof Error)) return undefined
  const code = textOf(error, 'code')
  if (code === undefined) return undefined
  return {
    code,
    message: error.message,
    table: textOf(error, 'table'),
    detail: textOf(error, 'detail'),
    constraint: textOf(error, 'constraint'),
  }
}

const SQLITE_UNIQUE = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_ROWID'])

/** `UNIQUE constraint failed: member.user_id, member.organisation_id` → `member(user_id, organisation_id)`. */
const sqliteKey = (message: string): string => {
  const failed = message.slice(message.indexOf(': ') + 2)
  const index = /^index '(.+)'$/.exec(failed)?.[1]
  if (index !== undefined) return index
  const places = failed.split(', ').map((place) => place.split('.'))
  return `${places[0]?.[0] ?? ''}(${places.map(([, column]) => column).join(', ')})`
}

/** The detail names the columns between the first brackets, in every language of the server. */
const postgresKey = ({ table, detail, constraint }: DriverError): string => {
  const columns = /\((.+?)\)=\(/.exec(detail ?? '')?.[1]
  if (columns === undefined || columns.includes('(')) return constraint ?? ''
  return `${table ?? ''}(${columns.replaceAll('"', '')})`
}

/**
 * If `error` says that a row with the same key exists, that key as `table(column, column)`, the same on both engines;
 * for an index over expressions the index's name. Otherwise undefined.
 */
export const uniqueViolation = (error: unknown): string | undefined => {
  const failure = driverError(error)
  if (failure === undefined) return undefined
  if (SQLITE_UNIQUE.has(failure.code)) return sqliteKey(failure.message)
  return failure.code === '23505' ? postgresKey(failure) : undefined
}

/** Whether `error` says that a row refers to one that is not there, or is still referred to. SQLite names no key. */
export const isForeignKeyViolation = (error: unknown): boolean => {
  const code = driverError(error)?.code
  return code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || code === '23503' || code === '23001'
}

/** If `error` says that a `check` refused a row, its name (on SQLite its expression if it has no name). */
export const checkViolation = (error: unknown): string | undefined => {
  const failure = driverError(error)
  if (failure?.code === 'SQLITE_CONSTRAINT_CHECK') return failure.message.slice(failure.message.indexOf(': ') + 2)
  return failure?.code === '23514' ? failure.constraint : undefined
}

/** If `error` comes from a trigger that refuses a change (`audit: rows are append-only`), the trigger's own words. */
export const triggerRefusal = (error: unknown): string | undefined => {
  const failure = driverError(error)
  return failure?.code === 'SQLITE_CONSTRAINT_TRIGGER' || failure?.code === 'P0001' ? failure.message : undefined
}
