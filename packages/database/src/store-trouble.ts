/** Why the database cannot take or give anything just now, although nothing is wrong with what was asked. */
export type StoreTrouble = 'disk_full' | 'read_only' | 'away'

const disk = new Set(['SQLITE_FULL', '53100'])
const readOnly = new Set(['SQLITE_READONLY', '25006'])
const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'SQLITE_CANTOPEN',
])
/** What the driver of Postgres says of a connection that has gone, without a code. */
const awayWords =
  /connection terminated|connection timeout|timeout exceeded when trying to connect|server closed the connection/i

const causesOf = (error: unknown): Error[] => {
  const causes: Error[] = []
  for (let next: unknown = error; next instanceof Error && causes.length < 8; next = next.cause) causes.push(next)
  return causes
}

const troubleIn = (error: Error): StoreTrouble | undefined => {
  const code = 'code' in error ? String(error.code) : ''
  if (disk.has(code)) return 'disk_full'
  if (readOnly.has(code) || code.startsWith('SQLITE_READONLY_')) return 'read_only'
  if (away.has(code) || code.startsWith('08') || code.startsWith('SQLITE_IOERR')) return 'away'
  return awayWords.test(error.message) ? 'away' : undefined
}

/** If an error says that the store is in trouble, which; looks through what caused it. */
export const storeTrouble = (error: unknown): StoreTrouble | undefined => {
  for (const cause of causesOf(error)) {
    const found = troubleIn(cause)
    if (found) return found
  }
  return undefined
}
