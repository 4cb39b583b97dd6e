import Database from 'better-sqlite3'

import { SearchUnavailableError } from '../../port.ts'

/** What lies in the index file is not what was written into it. The file is thrown away and built anew. */
export class DamagedFileError extends Error {
  override name = 'DamagedFileError'
}

/** Another process wrote to the file between our look at it and our own write: to be done again from what is there now. */
export class StaleStateError extends Error {
  override name = 'StaleStateError'
}

const damageCodes = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_FORMAT']

const outsideCodes: Record<string, string> = {
  SQLITE_FULL: 'the disk is full; free some space, and it goes on by itself',
  SQLITE_IOERR: 'the disk cannot be read or written',
  SQLITE_BUSY: 'another process has held the file for too long',
  SQLITE_READONLY: 'the file may not be written',
  SQLITE_CANTOPEN: 'the file cannot be opened',
}

const codeOf = (error: unknown): string => (error instanceof Database.SqliteError ? error.code : '')

/** Extended codes, such as `SQLITE_IOERR_WRITE`, begin with their kind. */
export const isDamage = (error: unknown): boolean =>
  error instanceof DamagedFileError || damageCodes.some((code) => codeOf(error).startsWith(code))

/** Trouble with the disk becomes the one error on which the caller keeps its changes; any other error stays what it is. */
export const asUnavailable = (error: unknown, path: string): unknown => {
  const code = Object.keys(outsideCodes).find((each) => codeOf(error).startsWith(each))
  if (code === undefined) return error
  return new SearchUnavailableError(`The search index ${path}: ${outsideCodes[code]}.`, { cause: error })
}
