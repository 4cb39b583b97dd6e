import { chmod, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Database } from '@duijie/database/database.ts'
import { openSqlite } from '@duijie/database/dialects/sqlite.ts'
import { readCatalogue } from '@duijie/database/rows/catalogue.ts'
import { readFacts, type DatabaseFacts } from '@duijie/database/rows/database-facts.ts'
import { readRows } from '@duijie/database/rows/written-rows.ts'
import { copyNew, isEmptyFolder, listTruths, sqliteName, writeNew } from './backup-files.ts'
import { BackupError, sealBackup, type Manifest } from './manifest.ts'
import { tableFile, writtenTable } from './table-files.ts'

type Source = { database: Database; dataDirectory: string; now: Date }

/** A compacted copy, whose own word is taken for what it holds: the database goes on meanwhile. */
const copySqlite = async (database: Database, folder: string): Promise<DatabaseFacts> => {
  const path = join(folder, sqliteName)
  await database.backup?.(path)
  await chmod(path, 0o600)
  const copy = openSqlite({ path })
  try {
    const facts = await readFacts(copy.db, 'sqlite')
    await copy.checkpoint()
    return facts
  } finally {
    await copy.close()
  }
}

/** Every table as it is at one moment. */
const writePostgres = (database: Database, folder: string): Promise<DatabaseFacts> =>
  database.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const facts = await readFacts(trx, 'postgres')
      for (const shape of await readCatalogue(trx, 'postgres'))
        await writeNew(join(folder, tableFile(shape.name)), writtenTable(shape, readRows(trx, shape)))
      return facts
    })

/**
 * Writes a backup of everything that cannot be made anew into `folder`, which must be empty or not there, while others
 * read and write. It is finished when its manifest is there; what a failure leaves is taken away.
 */
export const writeBackup = async ({ database, dataDirectory, now }: Source, folder: string): Promise<Manifest> => {
  if (!(await isEmptyFolder(folder)))
    throw new BackupError(`${folder} is not empty. Name a folder for this backup alone.`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    const isSqlite = database.dialect === 'sqlite'
    const facts = await (isSqlite ? copySqlite(database, folder) : writePostgres(database, folder))
    // Files are written before the rows that name them, so what the rows name is here.
    for (const path of await listTruths(dataDirectory))
      await copyNew(join(dataDirectory, path), join(folder, 'data', path))
    return await sealBackup(folder, { madeAt: now.toISOString(), dialect: database.dialect, ...facts })
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}
