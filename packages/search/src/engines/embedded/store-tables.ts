import { rmSync } from 'node:fs'
import { crc32 } from 'node:zlib'

import Database from 'better-sqlite3'

/** Changes whenever the tables or what is written into them change: an index of another layout is emptied and rebuilt. */
const layout = '3'

const tables = ['meta', 'term', 'facet_value', 'document', 'document_source', 'document_plain', 'removed']

const schema = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE term (generation INTEGER, number INTEGER, text TEXT NOT NULL, PRIMARY KEY (generation, number)) WITHOUT ROWID;
  CREATE TABLE facet_value (generation INTEGER, number INTEGER, text TEXT NOT NULL, PRIMARY KEY (generation, number)) WITHOUT ROWID;
  CREATE TABLE document (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    generation INTEGER NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    data BLOB NOT NULL,
    checksum INTEGER NOT NULL
  );
  CREATE TABLE document_source (row INTEGER PRIMARY KEY, source TEXT NOT NULL, checksum INTEGER NOT NULL);
  CREATE TABLE document_plain (row INTEGER PRIMARY KEY, plain TEXT NOT NULL, checksum INTEGER NOT NULL);
  CREATE TABLE removed (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    row INTEGER NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    data BLOB NOT NULL,
    checksum INTEGER NOT NULL
  );
  CREATE TRIGGER document_removed AFTER DELETE ON document BEGIN
    DELETE FROM document_source WHERE row = old.row;
    DELETE FROM document_plain WHERE row = old.row;
  END;
  CREATE UNIQUE INDEX document_id ON document (generation, id);
`

/** Of the file mapped into memory at most, so that a process does not look as large as its file. */
const mappedBytes = 64 * 1024 * 1024

const cachedKibibytes = 16 * 1024

/** What an empty index begins with. */
export const firstMeta = { generation: 1, lastGeneration: 1, sequence: 0, forgotten: 0 }

export const checkOfMeta = (key: string, value: string): number => crc32(`${key} ${value}`)

/**
 * Opens the file of an index. `analysis` names the rules text was read by; a file written by other rules is emptied: it is
 * derived data, and the caller sees by sequence 0 that it must be rebuilt.
 * The log is not synced at each commit: a lost tail is applied again from the outbox.
 */
export const openDatabase = (path: string, analysis: string): Database.Database => {
  const database = new Database(path)
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    database.pragma('busy_timeout = 5000')
    database.pragma(`mmap_size = ${mappedBytes}`)
    database.pragma(`cache_size = -${cachedKibibytes}`)
    prepareTables(database, `${layout} ${analysis}`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

const storedVersion = (database: Database.Database): unknown => {
  const exists = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'meta'`).get() !== undefined
  return exists ? database.prepare(`SELECT value FROM meta WHERE key = 'version'`).pluck().get() : undefined
}

/** Makes the tables where they are missing or of other rules. */
const prepareTables = (database: Database.Database, version: string): void => {
  if (storedVersion(database) === version) return
  database
    .transaction(() => {
      // Another process may have been faster.
      if (storedVersion(database) === version) return
      for (const table of tables) database.exec(`DROP TABLE IF EXISTS ${table}`)
      database.exec(schema)
      const put = database.prepare(`INSERT INTO meta (key, value, checksum) VALUES (?, ?, ?)`)
      for (const [key, value] of Object.entries({ version, ...firstMeta })) {
        put.run(key, String(value), checkOfMeta(key, String(value)))
      }
    })
    .immediate()
}

export const imagePathOf = (path: string): string | undefined => (path === ':memory:' ? undefined : `${path}-image`)

/** Deletes the file of an index with everything beside it. */
export const removeFiles = (path: string): void => {
  for (const suffix of ['', '-wal', '-shm', '-journal', '-image']) rmSync(path + suffix, { force: true })
}
