import { failInterrupted, runNextRound, type RoundSolver } from '@duijie/api/features/rounds/round-runner.ts'
import type { RoundDeps } from '@duijie/api/features/rounds/rounds.service.ts'
import { takeLease } from '@duijie/api/jobs/lease.ts'
import { startPassLoop } from '@duijie/api/jobs/pass-loop.ts'

const idleMilliseconds = 500
const leaseSeconds = 30
const renewMilliseconds = 10_000

/**
 * Runs queued rounds one after another, in one process of all: whoever holds the lease. A process that gets it finds no
 * round running but those whose process died.
 */
export const startRoundLoop = (deps: RoundDeps, solve: RoundSolver): { stop: () => Promise<void> } => {
  const holder = deps.ids('ses')
  const ending = new AbortController()
  const take = () => takeLease(deps, 'rounds', holder, leaseSeconds)
  const solveUntilEnd: RoundSolver = (instance, mode, watch) =>
    solve(instance, mode, { ...watch, signal: AbortSignal.any([watch.signal, ending.signal]) })

  let isHolder = false
  const work = async (): Promise<void> => {
    const wasHolder = isHolder
    isHolder = await take()
    if (!isHolder) return
    if (!wasHolder) await failInterrupted(deps)
    const renewal = setInterval(() => void take(), renewMilliseconds)
    try {
      while (!ending.signal.aborted && (await runNextRound(deps, solveUntilEnd)));
    } finally {
      clearInterval(renewal)
    }
  }

  const loop = startPassLoop(work, (error) => deps.log.error({ error }, 'rounds are waiting'), idleMilliseconds)
  return {
    stop: async () => {
      ending.abort()
      await loop.stop()
      if (isHolder) await failInterrupted(deps)
    },
  }
}
