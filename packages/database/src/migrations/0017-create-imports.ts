import type { Migration } from './migration.ts'

/** Imports of tables, and which listing each row became. */
export const createImports: Migration = {
  name: '0017-create-imports',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    return [
      `CREATE TABLE import_batch (
        id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL REFERENCES organisation (id), kind TEXT NOT NULL,
        file_name TEXT NOT NULL, submit ${whole} NOT NULL CHECK (submit IN (0, 1)), row_count ${whole} NOT NULL,
        last_row ${whole} NOT NULL, imported ${whole} NOT NULL, duplicates ${whole} NOT NULL, problems ${whole} NOT NULL,
        started_by TEXT NOT NULL, created_at TEXT NOT NULL, finished_at TEXT, undone_by TEXT, undone_at TEXT,
        CHECK ((undone_by IS NULL) = (undone_at IS NULL)))${strict}`,
      `CREATE INDEX import_batch_organisation ON import_batch (organisation_id, created_at, id)`,
      `CREATE TABLE imported_row (
        import_id TEXT NOT NULL REFERENCES import_batch (id), source_row ${whole} NOT NULL,
        listing_id TEXT NOT NULL REFERENCES listing (id), PRIMARY KEY (import_id, source_row))${strict}`,
      `CREATE UNIQUE INDEX imported_row_listing ON imported_row (listing_id)`,
    ]
  },
}
