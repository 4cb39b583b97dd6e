import { parentPort, workerData } from 'node:worker_threads'

import { diagnose } from '@duijie/matching/rounds/diagnosis.ts'
import { solveRound } from '@duijie/matching/rounds/solve-round.ts'
import type { RoundTask, RoundWord } from './round-task.ts'

const { instance, mode, stop } = workerData as RoundTask
const isStopped = new Int32Array(stop)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
const tell = (word: RoundWord): void => parentPort?.postMessage(word)

const options = {
  progress: (share: number) => tell({ kind: 'progress', share }),
  shouldStop: () => Atomics.load(isStopped, 0) === 1,
}
const result = solveRound(instance, mode, options)
const diagnosis = result.status === 'no_solution' ? diagnose(instance, { shouldStop: options.shouldStop }) : undefined
tell({ kind: 'answer', answer: { result, diagnosis } })
