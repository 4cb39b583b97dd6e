import { once } from 'node:events'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'

/** What the worker is told. */
export type BackupOrder = { source: string; target: string }

const runWorker = async (order: BackupOrder) => {
  const worker = new Worker(new URL('./sqlite-backup.worker.ts', import.meta.url), {
    workerData: order,
  })
  const [code] = await once(worker, 'exit')
  if (code !== 0) throw new Error(`The backup worker ended with code ${String(code)}.`)
}

const flush = async (path: string) => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Writes a consistent copy of the database at `source` to `target`: compacted in a worker thread so that requests go
 * on, checked, flushed, and only then given its name. `target` is either whole or, on any error, as it was before.
 */
export const backupSqlite = async (source: string, target: string): Promise<void> => {
  const partial = `${target}.partial`
  await rm(partial, { force: true })
  try {
    await runWorker({ source, target: partial })
    await flush(partial)
    await rename(partial, target)
    await flush(dirname(target))
  } finally {
    await rm(partial, { force: true })
  }
}
