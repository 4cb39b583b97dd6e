import { answerLeftOut } from '../areas/brokering/rounds/left-out-question.ts'
import { answerPairQuestion } from '../areas/brokering/rounds/pair-question.ts'
import { answerRound } from '../areas/brokering/rounds/round-answer.ts'
import type { QuestionSolvers } from '../areas/brokering/rounds/round-question-runner.ts'
import type { RoundSolver } from '../areas/brokering/rounds/round-runner.ts'

/** The real solver, on this thread. */
export const solveHere: RoundSolver = async (instance, mode, { progress, signal }) =>
  answerRound(instance, mode, { progress, shouldStop: () => signal.aborted })

/** The real answers, on this thread. */
export const answerHere: QuestionSolvers = {
  pair: async (question, { rate, progress, signal }) =>
    answerPairQuestion(question, { rate, progress, shouldStop: () => signal.aborted }),
  leftOut: async (question, { progress, signal }) =>
    answerLeftOut(question, { progress, shouldStop: () => signal.aborted }),
}
