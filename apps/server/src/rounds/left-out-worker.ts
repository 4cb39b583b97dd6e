import { parentPort, workerData } from 'node:worker_threads'

import { answerLeftOut } from '@duijie/api/areas/brokering/rounds/left-out-question.ts'
import type { LeftOutTask, LeftOutWord } from './round-task.ts'

const { question, stop } = workerData as LeftOutTask
const isStopped = new Int32Array(stop)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
const tell = (word: LeftOutWord): void => parentPort?.postMessage(word)

const party = answerLeftOut(question, {
  progress: (share) => tell({ kind: 'progress', share }),
  shouldStop: () => Atomics.load(isStopped, 0) === 1,
})
tell({ kind: 'answer', party })
