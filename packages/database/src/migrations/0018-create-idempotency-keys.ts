import type { Migration } from './migration.ts'

/** What was done for a request that may come again, with its answer. */
export const createIdempotencyKeys: Migration = {
  name: '0018-create-idempotency-keys',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    return [
      `CREATE TABLE idempotency_key (
        user_id TEXT NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE, key TEXT NOT NULL, step ${whole} NOT NULL,
        path TEXT NOT NULL, input_hash TEXT NOT NULL, response TEXT, at TEXT NOT NULL,
        PRIMARY KEY (user_id, key, step))${strict}`,
      `CREATE INDEX idempotency_key_at ON idempotency_key (at)`,
    ]
  },
}
