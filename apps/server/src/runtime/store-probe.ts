import type { Deps } from '@duijie/api/kernel/deps.ts'
import { storeTrouble, type StoreTrouble } from '@duijie/database/store-trouble.ts'

/** Whether the database takes a write just now, and if not why. */
export type StoreProbe = () => Promise<StoreTrouble | undefined>

/** What the platform says of itself while it waits for its database. */
export const troubleWords: Record<StoreTrouble, string> = {
  disk_full: 'the disk of the database is full',
  read_only: 'the database takes no writes',
  away: 'the database does not answer',
}

const probeMilliseconds = 2_000
const patienceMilliseconds = 5_000

const tryWrite = async ({ database, clock, ids }: Pick<Deps, 'database' | 'clock' | 'ids'>): Promise<void> => {
  const lastRequest = clock().getTime()
  await database.db
    .insertInto('rateLimit')
    .values({ id: ids('evt'), key: 'probe', count: 1, lastRequest })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ lastRequest }))
    .execute()
}

const within = async (work: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })), patienceMilliseconds)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Tries a small write, at most once in two seconds however often it is asked. */
export const createStoreProbe = (deps: Pick<Deps, 'database' | 'clock' | 'ids' | 'log'>): StoreProbe => {
  let last: { at: number; found: Promise<StoreTrouble | undefined> } | undefined
  const look = async (): Promise<StoreTrouble | undefined> => {
    try {
      await within(tryWrite(deps))
      return undefined
    } catch (error) {
      deps.log.error({ error }, 'the database took no write')
      return storeTrouble(error) ?? 'away'
    }
  }
  return () => {
    const now = deps.clock().getTime()
    if (!last || now - last.at > probeMilliseconds) last = { at: now, found: look() }
    return last.found
  }
}
