import type { Migration } from './migration.ts'

/** Sessions are kept as hashes of their tokens from here on; those that are kept in clear end, and people sign in again. */
export const endSessions: Migration = {
  name: '0026-end-sessions',
  statements: () => [
    `DELETE FROM "session"`,
    `CREATE INDEX "session_user_address" ON "session" ("userId", "ipAddress")`,
  ],
}
