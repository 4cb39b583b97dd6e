import type { RoundAnswer } from '@duijie/api/areas/brokering/rounds/round-answer.ts'
import type { QuestionSolvers } from '@duijie/api/areas/brokering/rounds/round-question-runner.ts'
import type { RoundSolver } from '@duijie/api/areas/brokering/rounds/round-runner.ts'
import type { LeftOut } from '@duijie/rounds/left-out/left-out.ts'
import type { WhyNotAssigned } from '@duijie/api/areas/brokering/rounds/why-not-assigned.ts'
import type { LeftOutWord, PairWord, RatedWord, RoundWord } from './round-task.ts'
import { runWorker } from './run-worker.ts'

/** Solves a round in a thread of its own. */
export const solveInWorker: RoundSolver = async (instance, mode, { progress, signal }) =>
  runWorker<RoundWord, RoundAnswer>({
    file: './round-worker.ts',
    task: { instance, mode },
    signal,
    hear: (word) => {
      if (word.kind === 'answer') return word.answer
      progress(word.share)
      return undefined
    },
  })

/** Answers why a pair is not in a round in a thread of its own, which asks this one for scores. */
const answerPair: QuestionSolvers['pair'] = async (question, { rate, progress, signal }) => {
  const bell = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const rung = new Int32Array(bell)
  return runWorker<PairWord, WhyNotAssigned>({
    file: './pair-worker.ts',
    task: { question, bell },
    signal,
    hear: (word, worker) => {
      if (word.kind === 'answer') return word.answer
      if (word.kind === 'progress') {
        progress(word.share)
        return undefined
      }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
      worker.postMessage({ scores: rate(word.changed) } satisfies RatedWord)
      Atomics.store(rung, 0, 1)
      Atomics.notify(rung, 0)
      return undefined
    },
  })
}

const explainLeftOut: QuestionSolvers['leftOut'] = async (question, { progress, signal }) => {
  const { party } = await runWorker<LeftOutWord, { party: LeftOut | undefined }>({
    file: './left-out-worker.ts',
    task: { question },
    signal,
    hear: (word) => {
      if (word.kind === 'answer') return word
      progress(word.share)
      return undefined
    },
  })
  return party
}

/** Each question about a round in a thread of its own. */
export const answerInWorker: QuestionSolvers = { pair: answerPair, leftOut: explainLeftOut }
