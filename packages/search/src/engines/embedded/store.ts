import type { IndexRow } from './row.ts'
import { DamagedFileError, StaleStateError } from './store-failure.ts'
import { checkOfMeta, type firstMeta, openDatabase } from './store-tables.ts'
import { checkOfRow, checkOfText, packRow, readRow, type StoredRow } from './stored-row.ts'

export type Store = ReturnType<typeof openStore>

type MetaKey = keyof typeof firstMeta

/** No value of the meta table is empty, so that an empty one is known to be damaged. */
const markPrefix = '='

type RawRow = [row: number, id: string, version: number, data: Buffer, checksum: number]

/** The statements on the file of one index; see {@link openDatabase}. */
export const openStore = (path: string, analysis: string) => {
  const database = openDatabase(path, analysis)

  const getMeta = database.prepare<[string], [string, number]>(`SELECT value, checksum FROM meta WHERE key = ?`).raw()
  const putMeta = database.prepare(`INSERT OR REPLACE INTO meta (key, value, checksum) VALUES (?, ?, ?)`)
  const fileVersion = database.prepare<[], number>(`PRAGMA data_version`).pluck()
  const putTerm = database.prepare(`INSERT INTO term (generation, number, text) VALUES (?, ?, ?)`)
  const putValue = database.prepare(`INSERT INTO facet_value (generation, number, text) VALUES (?, ?, ?)`)
  const insert = database.prepare(
    `INSERT INTO document (generation, id, version, data, checksum) VALUES (?, ?, ?, ?, ?)`,
  )
  const insertSource = database.prepare(`INSERT INTO document_source (row, source, checksum) VALUES (?, ?, ?)`)
  const insertPlain = database.prepare(`INSERT INTO document_plain (row, plain, checksum) VALUES (?, ?, ?)`)
  const find = database
    .prepare<[number, string], RawRow>(
      `SELECT row, id, version, data, checksum FROM document WHERE generation = ? AND id = ?`,
    )
    .raw()
  const remove = database.prepare(`DELETE FROM document WHERE row = ?`)
  const noteRemoved = database.prepare(
    `INSERT INTO removed (row, id, version, data, checksum) SELECT row, id, version, data, checksum FROM document WHERE row = ?`,
  )
  const forget = database.prepare(`DELETE FROM removed WHERE position <= ?`)
  const lastRemoved = database
    .prepare<[], number>(`SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'removed'`)
    .pluck()
  const removedAfter = database
    .prepare<[number, number], RawRow>(
      `SELECT row, id, version, data, checksum FROM removed WHERE position > ? AND row <= ? ORDER BY position`,
    )
    .raw()
  const source = database
    .prepare<[number], [string, number]>(`SELECT source, checksum FROM document_source WHERE row = ?`)
    .raw()
  const plain = database
    .prepare<[number], [string, number]>(`SELECT plain, checksum FROM document_plain WHERE row = ?`)
    .raw()
  const page = database
    .prepare<[number, number, number], RawRow>(
      `SELECT row, id, version, data, checksum FROM document WHERE generation = ? AND row > ? ORDER BY row LIMIT ?`,
    )
    .raw()
  const texts = (table: 'term' | 'facet_value', generation: number, from: number): string[] =>
    database
      .prepare<[number, number], string>(
        `SELECT text FROM ${table} WHERE generation = ? AND number >= ? ORDER BY number`,
      )
      .pluck()
      .all(generation, from)
  const dropRows = database.prepare(
    `DELETE FROM document WHERE row IN (SELECT row FROM document WHERE generation < ? LIMIT 500)`,
  )

  const readMeta = (key: string): string => {
    const [value, checksum] = getMeta.get(key) ?? ['', 0]
    if (value === '' || checkOfMeta(key, value) !== checksum) throw new DamagedFileError(key)
    return value
  }
  const writeMeta = (key: string, value: string): void => void putMeta.run(key, value, checkOfMeta(key, value))
  const checked = (found: [string, number] | undefined): string | undefined => {
    if (found && checkOfText(found[0]) !== found[1]) throw new DamagedFileError('a text')
    return found?.[0]
  }

  return {
    get: (key: MetaKey): number => Number(readMeta(key)),
    put: (key: MetaKey, value: number): void => writeMeta(key, String(value)),
    /** What the caller keeps beside the sequence; empty where nothing was given. */
    mark: (): string => (getMeta.get('mark') ? readMeta('mark').slice(markPrefix.length) : ''),
    putMark: (mark: string): void => writeMeta('mark', markPrefix + mark),
    /** What a generation holds, to be compared with what is read of it; undefined for one that was never written to. */
    totals: (generation: number): string | undefined =>
      getMeta.get(`totals ${generation}`) && readMeta(`totals ${generation}`),
    putTotals: (generation: number, totals: string): void => writeMeta(`totals ${generation}`, totals),
    /** Changes when another connection has written to the file. */
    fileVersion: (): number => Number(fileVersion.get()),
    /** Runs `work` in one transaction; not on a file that another connection wrote to since it was of this version. */
    transaction: <T>(expected: number | undefined, work: () => T): T =>
      database
        .transaction(() => {
          if (expected !== undefined && Number(fileVersion.get()) !== expected) throw new StaleStateError()
          return work()
        })
        .immediate(),
    putTerm: (generation: number, number: number, text: string): void => void putTerm.run(generation, number, text),
    putValue: (generation: number, number: number, text: string): void => void putValue.run(generation, number, text),
    terms: (generation: number, from = 0): string[] => texts('term', generation, from),
    values: (generation: number, from = 0): string[] => texts('facet_value', generation, from),
    /** Adds a document; returns the number of its row and its checksum. */
    insert: (generation: number, row: IndexRow): { row: number; check: number } => {
      const data = packRow(row)
      const check = checkOfRow(row.id, row.version, data)
      const added = insert.run(generation, row.id, row.version, data, check).lastInsertRowid
      insertSource.run(added, row.source, checkOfText(row.source))
      insertPlain.run(added, row.plain, checkOfText(row.plain))
      return { row: Number(added), check }
    },
    find: (generation: number, id: string): StoredRow | undefined => {
      const row = find.get(generation, id)
      return row && readRow(...row)
    },
    /** Takes a document out and notes it, for images of the memory index that still hold it. */
    remove: (row: number): void => {
      noteRemoved.run(row)
      remove.run(row)
    },
    lastRemoved: (): number => lastRemoved.get() ?? 0,
    /** What was removed after a position, of the rows up to one. */
    removedAfter: (position: number, lastRow: number): StoredRow[] =>
      removedAfter.all(position, lastRow).map((row) => readRow(...row)),
    forgetRemoved: (position: number): void => {
      forget.run(position)
      writeMeta('forgotten', String(position))
    },
    /** What is shown of a document; undefined where another process has removed the row. */
    source: (row: number): string | undefined => checked(source.get(row)),
    /** Its text for phrases; undefined likewise. */
    plain: (row: number): string | undefined => checked(plain.get(row)),
    /** The rows after `after`, at most `limit`. */
    page: (generation: number, after: number, limit: number): StoredRow[] =>
      page.all(generation, after, limit).map((row) => readRow(...row)),
    /** Deletes some of what belongs to earlier generations; false when nothing is left. */
    dropEarlier: (generation: number): boolean => {
      if (dropRows.run(generation).changes > 0) return true
      database.prepare(`DELETE FROM term WHERE generation < ?`).run(generation)
      database.prepare(`DELETE FROM facet_value WHERE generation < ?`).run(generation)
      database
        .prepare(`DELETE FROM meta WHERE key LIKE 'totals %' AND CAST(substr(key, 8) AS INTEGER) < ?`)
        .run(generation)
      return false
    },
    close: (): void => void database.close(),
  }
}
