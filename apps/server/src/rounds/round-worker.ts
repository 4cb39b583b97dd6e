import { parentPort, workerData } from 'node:worker_threads'

import { answerRound } from '@duijie/api/areas/brokering/rounds/round-answer.ts'
import type { RoundTask, RoundWord } from './round-task.ts'

const { instance, mode, stop } = workerData as RoundTask
const isStopped = new Int32Array(stop)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
const tell = (word: RoundWord): void => parentPort?.postMessage(word)

const answer = answerRound(instance, mode, {
  progress: (share: number) => tell({ kind: 'progress', share }),
  shouldStop: () => Atomics.load(isStopped, 0) === 1,
})
tell({ kind: 'answer', answer })
