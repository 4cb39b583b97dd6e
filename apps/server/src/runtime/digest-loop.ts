import { takeLease } from '@duijie/api/kernel/jobs/lease.ts'
import { startPassLoop } from '@duijie/api/kernel/jobs/pass-loop.ts'
import { sendSearchDigests, type DigestDeps } from '@duijie/api/areas/market/saved-searches/search-digests.ts'
import type { Deps } from '@duijie/api/kernel/deps.ts'

const idleMilliseconds = 60_000
/** Renewed before each mail, which may take a silent mail server half a minute. */
const leaseSeconds = 120

/** Looks every minute for digests that are due, in one process of all: whoever holds the lease. */
export const startDigestLoop = (deps: DigestDeps & Pick<Deps, 'ids'>): { stop: () => Promise<void> } => {
  const holder = deps.ids('ses')
  const hold = (seconds: number) => takeLease(deps, 'search-digests', holder, seconds)
  let isEnding = false
  let isHolder = false
  const mayGoOn = async (): Promise<boolean> => (isHolder = !isEnding && (await hold(leaseSeconds)))
  const work = async (): Promise<void> => {
    if (!(await mayGoOn())) return
    const mails = await sendSearchDigests(deps, mayGoOn)
    if (mails > 0) deps.log.info({ mails }, 'digests of saved searches sent')
  }
  const onFailure = (error: unknown) => deps.log.warn({ error: String(error) }, 'digests are waiting')
  const loop = startPassLoop(work, onFailure, idleMilliseconds)
  return {
    stop: async () => {
      const wasHolder = isHolder
      isEnding = true
      await loop.stop()
      // Given up, so that whoever starts next need not wait for it to run out; a database closed meanwhile keeps it.
      if (wasHolder) await hold(0).catch(onFailure)
    },
  }
}
