import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'

import { answerPairQuestion, type Scores } from '@duijie/api/areas/brokering/rounds/pair-question.ts'
import type { CapabilityProfile } from '@duijie/matching/profile.ts'
import type { PairTask, PairWord, RatedWord } from './round-task.ts'

const { question, stop, bell } = workerData as PairTask
const isStopped = new Int32Array(stop)
const rung = new Int32Array(bell)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
const tell = (word: PairWord): void => parentPort?.postMessage(word)

/** Asks the thread with the engine and sleeps until it has answered: the search behind this is one plain loop. */
const rate = (changed: CapabilityProfile): Scores => {
  Atomics.store(rung, 0, 0)
  tell({ kind: 'rate', changed })
  Atomics.wait(rung, 0, 0)
  const received = parentPort && receiveMessageOnPort(parentPort)
  if (!received) throw new Error('the bell rang and nothing was there')
  return (received.message as RatedWord).scores
}

const answer = answerPairQuestion(question, {
  rate,
  progress: (share) => tell({ kind: 'progress', share }),
  shouldStop: () => Atomics.load(isStopped, 0) === 1,
})
tell({ kind: 'answer', answer })
