import { AsyncLocalStorage } from 'node:async_hooks'
import { DefaultQueryExecutor, Kysely, type ConnectionProvider, type Dialect, type Driver } from 'kysely'
import type { Tables } from '../tables/schema.ts'
import { createConnectionQueue } from './connection-queue.ts'

/** Longest wait for a database that has a single connection. */
const QUEUE_LIMIT_MS = 30_000

/** Thrown when code inside a transaction asks the root database for a connection. */
export class RootDatabaseInTransactionError extends Error {
  constructor() {
    super(
      'Inside a transaction every query must use the transaction: pass `trx`, not `db`, to what you call. ' +
        'A query on the root database would wait for this transaction on SQLite and miss its writes on Postgres.',
    )
    this.name = 'RootDatabaseInTransactionError'
  }
}

type Hold = { open: boolean }

/** Initialises the driver once, on first use, and again after a failure. */
const initialiser = (driver: Driver) => {
  let ready: Promise<void> | undefined
  return () => {
    ready ??= driver.init().catch((error: unknown) => {
      ready = undefined
      throw error
    })
    return ready
  }
}

const createGuardedProvider = (driver: Driver, singleConnection: boolean): ConnectionProvider => {
  const queue = singleConnection ? createConnectionQueue(QUEUE_LIMIT_MS) : undefined
  const holder = new AsyncLocalStorage<Hold>()
  const initialise = initialiser(driver)
  return {
    async provideConnection(consumer, options) {
      if (holder.getStore()?.open) throw new RootDatabaseInTransactionError()
      await initialise()
      const leave = await queue?.enter()
      const hold: Hold = { open: true }
      try {
        const connection = await driver.acquireConnection(options)
        try {
          return await holder.run(hold, () => consumer(connection))
        } finally {
          await driver.releaseConnection(connection, options)
        }
      } finally {
        hold.open = false
        leave?.()
      }
    },
  }
}

/**
 * Kysely over `dialect` with one rule added: while a piece of work holds a connection (a transaction, above all),
 * the same piece of work cannot ask the root database for another. Plain Kysely would wait for itself for ever on a
 * database with one connection, and silently read outside the transaction on one with many.
 */
export const createGuardedKysely = (dialect: Dialect, { singleConnection }: { singleConnection: boolean }) => {
  const driver = dialect.createDriver()
  const provider = createGuardedProvider(driver, singleConnection)
  const executor = new DefaultQueryExecutor(dialect.createQueryCompiler(), dialect.createAdapter(), provider)
  return new Kysely<Tables>({ config: { dialect }, dialect, driver, executor })
}
