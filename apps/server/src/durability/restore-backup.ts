import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'

import type { Database } from '@duijie/database/database.ts'
import { openPostgres } from '@duijie/database/dialects/postgres.ts'
import { openSqlite } from '@duijie/database/dialects/sqlite.ts'
import { beginEpoch } from '@duijie/database/epoch.ts'
import { migrate } from '@duijie/database/migrate.ts'
import { compareMigrations } from '@duijie/database/migration-state.ts'
import { migrations } from '@duijie/database/migrations/index.ts'
import { readFacts } from '@duijie/database/rows/database-facts.ts'
import { isUnused, loadRows } from '@duijie/database/rows/load-rows.ts'
import { inTransaction } from '@duijie/database/transaction.ts'
import { copyNew, flush, isEmptyFolder, listFiles, sqliteName } from './backup-files.ts'
import { BackupError, readBackup, type Manifest } from './manifest.ts'
import { readTable } from './table-files.ts'

type Target = { dataDirectory: string; databaseUrl: string | undefined }
type NewEpoch = { epoch: string; now: Date }

const refuseOtherCounts = (held: Record<string, number>, said: Manifest['tables']): void => {
  const wrong = Object.keys(said).filter((name) => held[name] !== said[name])
  if (wrong.length > 0) throw new BackupError(`Rows differ from what the manifest says: ${wrong.join(', ')}.`)
}

/** A backup of an older version is brought up to this one; one of a newer version needs that version. */
const refuseUnknown = ({ migrations: applied, dialect }: Manifest): void => {
  const { unknown, edited, pending } = compareMigrations(applied, migrations, dialect)
  if (unknown.length > 0 || edited.length > 0)
    throw new BackupError('The backup was made by another version of the program. Restore it with that version.')
  if (dialect === 'postgres' && pending.length > 0)
    throw new BackupError('The backup was made by an older version. Restore it with that version, then upgrade.')
}

const restoreSqlite = async (
  folder: string,
  manifest: Manifest,
  { dataDirectory }: Target,
  { epoch, now }: NewEpoch,
): Promise<void> => {
  const partial = join(dataDirectory, `${sqliteName}.partial`)
  await copyNew(join(folder, sqliteName), partial)
  const database = openSqlite({ path: partial })
  try {
    refuseOtherCounts((await readFacts(database.db, 'sqlite')).tables, manifest.tables)
    await migrate(database, migrations)
    await inTransaction(database, (trx) => beginEpoch(trx, { epoch, cause: 'restored', since: now.toISOString() }))
    await database.checkpoint()
  } finally {
    await database.close()
  }
  await flush(partial)
  await rename(partial, join(dataDirectory, sqliteName))
}

const refuseUsed = async (database: Database): Promise<void> => {
  if (await inTransaction(database, isUnused)) return
  throw new BackupError('The database holds data already. Restore into a new one, then point DATABASE_URL at it.')
}

/** The user of the address must own the tables that are made, for history is loaded past its guards. */
export const loadPostgres = async (
  folder: string,
  manifest: Manifest,
  database: Database,
  { epoch, now }: NewEpoch,
): Promise<void> => {
  await refuseUsed(database)
  await migrate(database, migrations)
  await inTransaction(
    database,
    async (trx) => {
      refuseOtherCounts(await loadRows(trx, (shape) => readTable(folder, shape)), manifest.tables)
      await beginEpoch(trx, { epoch, cause: 'restored', since: now.toISOString() })
    },
    { isolation: 'read committed' },
  )
}

const restorePostgres = async (folder: string, manifest: Manifest, url: string, next: NewEpoch): Promise<void> => {
  const database = openPostgres({ url })
  try {
    await loadPostgres(folder, manifest, database, next)
  } finally {
    await database.close()
  }
}

const refuseOtherEngine = ({ dialect }: Manifest, { databaseUrl }: Target): void => {
  if (dialect === 'postgres' && databaseUrl === undefined)
    throw new BackupError('This is a backup of Postgres: set DATABASE_URL to a new, empty database.')
  if (dialect === 'sqlite' && databaseUrl !== undefined)
    throw new BackupError(
      'This is a backup of SQLite: restore it without DATABASE_URL, then move it with `duijie migrate-data`.',
    )
}

/**
 * Checks every byte of a backup and restores it into an empty folder, and for Postgres an unused database, as a history of
 * its own: indexes and snapshots fed from the database before are built anew. The database comes last, so that what was
 * broken off has none.
 */
export const restoreBackup = async (folder: string, target: Target, next: NewEpoch): Promise<Manifest> => {
  const manifest = await readBackup(folder)
  refuseOtherEngine(manifest, target)
  refuseUnknown(manifest)
  const { dataDirectory } = target
  if (!(await isEmptyFolder(dataDirectory)))
    throw new BackupError(
      `DATA_DIR ${dataDirectory} is not empty. Set DATA_DIR to a new folder, or move that one away.`,
    )
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 })
  const files = join(folder, 'data')
  for (const path of await listFiles(files)) await copyNew(join(files, path), join(dataDirectory, path))
  if (target.databaseUrl === undefined) await restoreSqlite(folder, manifest, target, next)
  else await restorePostgres(folder, manifest, target.databaseUrl, next)
  await flush(dataDirectory)
  return manifest
}
