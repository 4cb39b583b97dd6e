import { workerData } from 'node:worker_threads'
import BetterSqlite3 from 'better-sqlite3'
import type { BackupOrder } from './sqlite-backup.ts'

// `vacuum into` reads one snapshot, so writers elsewhere neither wait nor restart it, as they do the backup API.
const { source, target } = workerData as BackupOrder
const original = new BetterSqlite3(source, { readonly: true, fileMustExist: true, timeout: 5_000 })
original.prepare('vacuum into ?').run(target)
original.close()

const copy = new BetterSqlite3(target, { readonly: true, fileMustExist: true })
const verdict = copy.pragma('integrity_check', { simple: true })
copy.close()
if (verdict !== 'ok') throw new Error(`The backup fails its integrity check: ${String(verdict)}`)
