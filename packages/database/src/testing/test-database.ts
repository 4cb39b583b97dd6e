import type { Database } from '../database.ts'
import { createPgliteTestDatabase } from './pglite-test-database.ts'
import { createServerTestDatabase } from './server-test-database.ts'
import { createSqliteTestDatabase } from './sqlite-test-database.ts'
import type { TestDatabaseOptions } from './test-database-options.ts'

export type { TestDatabaseOptions }

/** The engine that this run of the tests is about; vitest's project sets it. */
export const testDialect = (): 'sqlite' | 'postgres' =>
  process.env.DUIJIE_TEST_DIALECT === 'postgres' ? 'postgres' : 'sqlite'

/**
 * A real database of its own for one test, migrated unless `{ migrated: false }`, gone when it is closed. Several may
 * be open at once. SQLite in a fresh file, or Postgres in the vitest project `postgres`: within this process, or on
 * the server at `TEST_DATABASE_URL`, whose user is a superuser.
 */
export const createTestDatabase = (options: TestDatabaseOptions = {}): Promise<Database> => {
  if (testDialect() === 'sqlite') return createSqliteTestDatabase(options)
  const server = process.env.TEST_DATABASE_URL
  return server ? createServerTestDatabase(server, options) : createPgliteTestDatabase(options)
}
