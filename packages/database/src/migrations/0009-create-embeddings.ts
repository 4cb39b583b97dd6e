import type { Migration } from './migration.ts'

/** Vectors by the hash of their text, so that a text is sent to the service once. Derived: may be emptied at any time. */
export const createEmbeddings: Migration = {
  name: '0009-create-embeddings',
  statements: (dialect) => [
    `CREATE TABLE embedding (
      model TEXT NOT NULL, text_hash TEXT NOT NULL, vector TEXT NOT NULL, created_at TEXT NOT NULL,
      PRIMARY KEY (model, text_hash))${dialect === 'sqlite' ? ' STRICT' : ''}`,
  ],
}
