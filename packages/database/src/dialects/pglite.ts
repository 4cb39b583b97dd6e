import { PGlite } from '@electric-sql/pglite'
import { PGliteDialect } from 'kysely'
import type { Database } from '../database.ts'
import { createGuardedKysely } from './guarded-kysely.ts'
import { INT8_OID, NUMERIC_OID, parseInt8, parseNumeric } from './postgres-numbers.ts'

/** Starts Postgres inside this process, in memory or in `dataDir`; takes seconds. */
export const startPglite = (dataDir?: string): Promise<PGlite> =>
  PGlite.create({ dataDir, parsers: { [INT8_OID]: parseInt8, [NUMERIC_OID]: parseNumeric } })

/** A database over a running PGlite; closing it closes the PGlite. */
export const databaseOverPglite = (pglite: PGlite): Database => {
  const db = createGuardedKysely(new PGliteDialect({ pglite }), { singleConnection: true })
  return {
    db,
    dialect: 'postgres',
    close: async () => {
      if (!pglite.closed) await pglite.close()
    },
    checkpoint: async () => undefined,
  }
}
