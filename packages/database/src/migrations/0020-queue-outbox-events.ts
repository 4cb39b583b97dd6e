import type { Migration } from './migration.ts'

/**
 * On Postgres events wait here, committed, until they are numbered. On SQLite the outbox numbers them as they come and
 * nothing waits; the table is there because both databases have the same.
 */
export const queueOutboxEvents: Migration = {
  name: '0020-queue-outbox-events',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    const number =
      dialect === 'sqlite'
        ? 'number INTEGER PRIMARY KEY AUTOINCREMENT'
        : 'number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY'
    return [
      `CREATE TABLE outbox_pending (
        ${number}, id TEXT NOT NULL, type TEXT NOT NULL, version ${whole} NOT NULL, object_id TEXT NOT NULL,
        payload TEXT NOT NULL, created_at TEXT NOT NULL)${strict}`,
    ]
  },
}
