import { answerNextQuestion, type QuestionSolvers } from '@duijie/api/areas/brokering/rounds/round-question-runner.ts'
import { failInterrupted, runNextRound, type RoundSolver } from '@duijie/api/areas/brokering/rounds/round-runner.ts'
import type { RoundDeps } from '@duijie/api/areas/brokering/rounds/rounds.service.ts'
import { takeLease } from '@duijie/api/kernel/jobs/lease.ts'
import { startPassLoop } from '@duijie/api/kernel/jobs/pass-loop.ts'

const idleMilliseconds = 500
const leaseSeconds = 30
const renewMilliseconds = 10_000

type Solvers = { solve: RoundSolver; answer: QuestionSolvers }

/**
 * Runs queued rounds and answers questions about them, one after another, in one process of all: whoever holds the lease. A process that gets it finds no
 * round running but those whose process died.
 */
export const startRoundLoop = (deps: RoundDeps, { solve, answer }: Solvers): { stop: () => Promise<void> } => {
  const holder = deps.ids('ses')
  const ending = new AbortController()
  const take = () => takeLease(deps, 'rounds', holder, leaseSeconds)
  // A question takes moments and somebody looks at the page meanwhile, so it goes first.
  const workOnce = async (): Promise<boolean> =>
    (await answerNextQuestion(deps, answer, ending.signal)) || (await runNextRound(deps, solve, ending.signal))

  let isHolder = false
  const work = async (): Promise<void> => {
    const wasHolder = isHolder
    isHolder = await take()
    if (!isHolder) return
    if (!wasHolder) await failInterrupted(deps)
    const renewal = setInterval(() => void take(), renewMilliseconds)
    try {
      while (!ending.signal.aborted && (await workOnce()));
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
