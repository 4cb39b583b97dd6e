import { Worker } from 'node:worker_threads'

import type { RoundAnswer, RoundSolver } from '@duijie/api/features/rounds/round-runner.ts'
import type { RoundTask, RoundWord } from './round-task.ts'

/** Solves in a thread of its own, so that the server goes on answering; the thread ends with the run. */
export const solveInWorker: RoundSolver = async (instance, mode, { progress, signal }) => {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const task: RoundTask = { instance, mode, stop }
  const worker = new Worker(new URL('./round-worker.ts', import.meta.url), { workerData: task })
  const askToStop = () => void Atomics.store(new Int32Array(stop), 0, 1)
  signal.addEventListener('abort', askToStop, { once: true })
  if (signal.aborted) askToStop()
  try {
    return await new Promise<RoundAnswer>((answered, failed) => {
      worker.on('message', (word: RoundWord) => {
        if (word.kind === 'answer') answered(word.answer)
        else progress(word.share)
      })
      worker.once('error', failed)
      worker.once('exit', (code) => failed(new Error(`the worker of a round ended with ${code} and no answer`)))
    })
  } finally {
    signal.removeEventListener('abort', askToStop)
    await worker.terminate()
  }
}
