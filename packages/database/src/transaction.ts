import { setTimeout as sleep } from 'node:timers/promises'
import type { SelectQueryBuilder } from 'kysely'
import { uniqueViolation } from './constraint-errors.ts'
import type { Database, Trx } from './database.ts'
import type { SqlDialect } from './migrations/migration.ts'

/** Registers what to do once the transaction has committed; dropped if it does not. */
export type OnCommit = (callback: () => void | Promise<void>) => void

export type TransactionOptions = {
  /** Postgres only. `serializable` (default) behaves as SQLite does; `read committed` needs row locks of its own. */
  isolation?: 'serializable' | 'read committed'
  /** How often the work may run, when Postgres refuses it for what another transaction did. */
  attempts?: number
  /**
   * Postgres only. Runs the work once more where a key was taken: below serializable, a row that was not there when the
   * work looked may be there when it writes. Looking again, it gives the answer it gives to whoever comes second.
   */
  rerunOnClash?: boolean
}

/** serialization_failure and deadlock_detected: nothing was written and the same work may succeed when run again. */
const RETRYABLE_CODES = new Set(['40001', '40P01'])
const DEFAULT_ATTEMPTS = 8
const FIRST_PAUSE_MS = 5

const isRetryable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && RETRYABLE_CODES.has(String(error.code))

type Work<Result> = (trx: Trx, onCommit: OnCommit) => Promise<Result>

const attempt = async <Result>(
  { db, dialect }: Pick<Database, 'db' | 'dialect'>,
  isolation: 'serializable' | 'read committed',
  work: Work<Result>,
) => {
  const callbacks: Parameters<OnCommit>[0][] = []
  const begin = dialect === 'postgres' ? db.transaction().setIsolationLevel(isolation) : db.transaction()
  const result = await begin.execute((trx) => work(trx, (callback) => void callbacks.push(callback)))
  return { result, callbacks }
}

/** The rows are safe by now: a failing callback is reported, never turned into a failure of the transaction. */
const runCallbacks = async (callbacks: Parameters<OnCommit>[0][]) => {
  for (const callback of callbacks) {
    try {
      await callback()
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : new Error(String(error)))
    }
  }
}

/**
 * Runs `work` in one transaction and returns its result once that is committed; an error undoes everything and is
 * thrown on. On Postgres `work` may run several times, so it must touch nothing but `trx`; what belongs outside (waking
 * a worker, telling subscribers) goes into `onCommit`, which runs once, after the commit, in order.
 */
export const inTransaction = async <Result>(
  database: Pick<Database, 'db' | 'dialect'>,
  work: Work<Result>,
  { isolation = 'serializable', attempts = DEFAULT_ATTEMPTS, rerunOnClash = false }: TransactionOptions = {},
): Promise<Result> => {
  let mayRerun = rerunOnClash && database.dialect === 'postgres'
  for (let tried = 1; ; tried += 1) {
    try {
      const { result, callbacks } = await attempt(database, isolation, work)
      await runCallbacks(callbacks)
      return result
    } catch (error) {
      const isClash = mayRerun && uniqueViolation(error) !== undefined
      if (tried >= attempts || !(isClash || isRetryable(error))) throw error
      if (isClash) mayRerun = false
      await sleep(FIRST_PAUSE_MS * 2 ** (tried - 1) * (1 + Math.random()))
    }
  }
}

/**
 * Locks the rows that `query` selects until the transaction ends; `skipLocked` leaves out rows that others hold.
 * On SQLite a transaction holds the whole file already, so the query stays as it is.
 */
export const forUpdate = <DB, Table extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, Table, Row>,
  dialect: SqlDialect,
  { skipLocked = false }: { skipLocked?: boolean } = {},
): SelectQueryBuilder<DB, Table, Row> => {
  if (dialect === 'sqlite') return query
  return skipLocked ? query.forUpdate().skipLocked() : query.forUpdate()
}

/**
 * Holds the rows that `query` selects as they are until the transaction ends: whoever wants to change them waits, whoever
 * holds them too does not. On SQLite, and outside of a transaction (`undefined`), the query stays as it is.
 */
export const forShare = <DB, Table extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, Table, Row>,
  heldOn: SqlDialect | undefined,
): SelectQueryBuilder<DB, Table, Row> => (heldOn === 'postgres' ? query.forShare() : query)
