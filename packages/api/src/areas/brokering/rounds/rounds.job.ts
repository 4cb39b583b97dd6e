import type { JobDeclaration } from '../../../kernel/jobs/job.ts'
import { answerNextQuestion, type QuestionSolvers } from './round-question-runner.ts'
import { failInterrupted, runNextRound, type RoundSolver } from './round-runner.ts'
import { roundWorkName } from './round-work.ts'

/** Solve rounds and answer questions about them away from the event loop. */
export type RoundSolvers = { solve: RoundSolver; answer: QuestionSolvers }

/**
 * Runs queued rounds and answers questions about them, one after another, in one process of all. Whoever takes the work
 * over finds no round running but those whose process died. The clock asks too, for rounds queued before there were jobs.
 */
export const roundWorkJob: JobDeclaration = {
  name: roundWorkName,
  cron: '*/10 * * * *',
  isExclusive: true,
  run: async (deps, { signal }) => {
    const { solve, answer } = deps.roundSolvers
    await failInterrupted(deps)
    // A question takes moments and somebody looks at the page meanwhile, so it goes first.
    while (
      !signal.aborted &&
      ((await answerNextQuestion(deps, answer, signal)) || (await runNextRound(deps, solve, signal)))
    );
    if (signal.aborted) await failInterrupted(deps)
  },
}
