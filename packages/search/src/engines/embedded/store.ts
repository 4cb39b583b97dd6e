import Database from 'better-sqlite3'

import type { IndexRow } from './row.ts'

/** Changes whenever the tables or what is written into them change: an index of another layout is emptied and rebuilt. */
const layout = '2'

export type Store = ReturnType<typeof openStore>

/** A row as the memory index is loaded from it. */
export type StoredRow = Omit<IndexRow, 'source' | 'plain'> & { row: number }

const schema = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE term (generation INTEGER, number INTEGER, text TEXT NOT NULL, PRIMARY KEY (generation, number)) WITHOUT ROWID;
  CREATE TABLE facet_value (generation INTEGER, number INTEGER, text TEXT NOT NULL, PRIMARY KEY (generation, number)) WITHOUT ROWID;
  CREATE TABLE document (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    generation INTEGER NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    terms BLOB NOT NULL,
    facets BLOB NOT NULL,
    sorts BLOB NOT NULL,
    length REAL NOT NULL
  );
  CREATE TABLE document_source (row INTEGER PRIMARY KEY, source TEXT NOT NULL);
  CREATE TABLE document_plain (row INTEGER PRIMARY KEY, plain TEXT NOT NULL);
  CREATE TRIGGER document_removed AFTER DELETE ON document BEGIN
    DELETE FROM document_source WHERE row = old.row;
    DELETE FROM document_plain WHERE row = old.row;
  END;
  CREATE UNIQUE INDEX document_id ON document (generation, id);
`

const bytesOf = (array: Uint32Array | Float64Array): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength)

const numbersOf = (bytes: Buffer): Uint32Array => {
  const numbers = new Uint32Array(bytes.byteLength / 4)
  Buffer.from(numbers.buffer).set(bytes)
  return numbers
}

const sortsOf = (bytes: Buffer): number[] => {
  const numbers = new Float64Array(bytes.byteLength / 8)
  Buffer.from(numbers.buffer).set(bytes)
  return [...numbers]
}

const prepareTables = (database: Database.Database, analysis: string): void => {
  const version = `${layout} ${analysis}`
  const exists = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'meta'`).get() !== undefined
  if (exists && database.prepare(`SELECT value FROM meta WHERE key = 'version'`).pluck().get() === version) return
  database.transaction(() => {
    for (const table of ['meta', 'term', 'facet_value', 'document', 'document_source', 'document_plain'])
      database.exec(`DROP TABLE IF EXISTS ${table}`)
    database.exec(schema)
    const put = database.prepare(`INSERT INTO meta (key, value) VALUES (?, ?)`)
    put.run('version', version)
    put.run('generation', '1')
    put.run('sequence', '0')
  })()
}

/**
 * The file of one index. `analysis` names the rules text was read by; a file written by other rules is emptied.
 * Derived data: the log is not synced at each commit, a lost tail is applied again from the outbox.
 */
export const openStore = (path: string, analysis: string) => {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.pragma('busy_timeout = 5000')
  database.pragma('mmap_size = 4294967296')
  prepareTables(database, analysis)

  const meta = database.prepare<[string], string>(`SELECT value FROM meta WHERE key = ?`).pluck()
  const fileVersion = database.prepare<[], number>(`PRAGMA data_version`).pluck()
  const putMeta = database.prepare(`INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)`)
  const putTerm = database.prepare(`INSERT INTO term (generation, number, text) VALUES (?, ?, ?)`)
  const putValue = database.prepare(`INSERT INTO facet_value (generation, number, text) VALUES (?, ?, ?)`)
  const insert = database.prepare(
    `INSERT INTO document (generation, id, version, terms, facets, sorts, length) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertSource = database.prepare(`INSERT INTO document_source (row, source) VALUES (?, ?)`)
  const insertPlain = database.prepare(`INSERT INTO document_plain (row, plain) VALUES (?, ?)`)
  const remove = database.prepare(`DELETE FROM document WHERE generation = ? AND id = ?`)
  const termsOf = database
    .prepare<[number, string], Buffer>(`SELECT terms FROM document WHERE generation = ? AND id = ?`)
    .pluck()
  const source = database.prepare<[number], string>(`SELECT source FROM document_source WHERE row = ?`).pluck()
  const holdsPhrase = database
    .prepare<[string, number], number>(`SELECT instr(plain, ?) FROM document_plain WHERE row = ?`)
    .pluck()
  const page = database.prepare<
    [number, number, number],
    Record<'id', string> & {
      row: number
      version: number
      terms: Buffer
      facets: Buffer
      sorts: Buffer
      length: number
    }
  >(
    `SELECT row, id, version, terms, facets, sorts, length FROM document WHERE generation = ? AND row > ? ORDER BY row LIMIT ?`,
  )
  const texts = (table: 'term' | 'facet_value', generation: number): string[] =>
    database
      .prepare<[number], string>(`SELECT text FROM ${table} WHERE generation = ? ORDER BY number`)
      .pluck()
      .all(generation)
  const dropRows = database.prepare(
    `DELETE FROM document WHERE row IN (SELECT row FROM document WHERE generation <> ? LIMIT 500)`,
  )

  return {
    generation: (): number => Number(meta.get('generation')),
    sequence: (): number => Number(meta.get('sequence')),
    /** Changes when another connection has written to the file. */
    fileVersion: (): number => Number(fileVersion.get()),
    /** Runs `work` in one transaction. */
    transaction: <T>(work: () => T): T => database.transaction(work).immediate(),
    putSequence: (sequence: number): void => void putMeta.run('sequence', String(sequence)),
    putGeneration: (generation: number): void => void putMeta.run('generation', String(generation)),
    putTerm: (generation: number, number: number, text: string): void => void putTerm.run(generation, number, text),
    putValue: (generation: number, number: number, text: string): void => void putValue.run(generation, number, text),
    terms: (generation: number): string[] => texts('term', generation),
    values: (generation: number): string[] => texts('facet_value', generation),
    /** Adds a document and returns the number of its row. */
    insert: (generation: number, row: IndexRow): number => {
      const { id, version, length } = row
      const sorts = bytesOf(Float64Array.from(row.sorts))
      const added = insert.run(generation, id, version, bytesOf(row.terms), bytesOf(row.facets), sorts, length)
      insertSource.run(added.lastInsertRowid, row.source)
      insertPlain.run(added.lastInsertRowid, row.plain)
      return Number(added.lastInsertRowid)
    },
    remove: (generation: number, id: string): void => void remove.run(generation, id),
    termsOf: (generation: number, id: string): Uint32Array | undefined => {
      const bytes = termsOf.get(generation, id)
      return bytes && numbersOf(bytes)
    },
    source: (row: number): string | undefined => source.get(row),
    holdsPhrase: (row: number, phrase: string): boolean => (holdsPhrase.get(phrase, row) ?? 0) > 0,
    /** The rows after `after`, at most `limit`. */
    page: (generation: number, after: number, limit: number): StoredRow[] =>
      page.all(generation, after, limit).map((row) => ({
        row: row.row,
        id: row.id,
        version: row.version,
        length: row.length,
        terms: numbersOf(row.terms),
        facets: numbersOf(row.facets),
        sorts: sortsOf(row.sorts),
      })),
    /** Deletes some of what belongs to other generations; false when nothing is left. */
    dropOthers: (generation: number): boolean => {
      if (dropRows.run(generation).changes > 0) return true
      database.prepare(`DELETE FROM term WHERE generation <> ?`).run(generation)
      database.prepare(`DELETE FROM facet_value WHERE generation <> ?`).run(generation)
      return false
    },
    close: (): void => void database.close(),
  }
}
