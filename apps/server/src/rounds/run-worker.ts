import { Worker } from 'node:worker_threads'

type Run<Word, Answer> = {
  /** The module that the thread runs, beside this one. */
  file: string
  task: object
  signal: AbortSignal
  /** Called for each word; an answer ends the run. */
  hear: (word: Word, worker: Worker) => Answer | undefined
}

/**
 * Runs a module in a thread of its own, so that the server goes on answering; the thread ends with the run. Once `signal`
 * is aborted the 32-bit number in `task.stop` is 1. Rejects if the thread breaks or ends without an answer.
 */
export const runWorker = async <Word, Answer>({ file, task, signal, hear }: Run<Word, Answer>): Promise<Answer> => {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const worker = new Worker(new URL(file, import.meta.url), { workerData: { ...task, stop } })
  const askToStop = () => void Atomics.store(new Int32Array(stop), 0, 1)
  signal.addEventListener('abort', askToStop, { once: true })
  if (signal.aborted) askToStop()
  try {
    return await new Promise<Answer>((answered, failed) => {
      worker.on('message', (word: Word) => {
        try {
          const answer = hear(word, worker)
          if (answer !== undefined) answered(answer)
        } catch (error) {
          failed(error)
        }
      })
      worker.once('error', failed)
      worker.once('exit', (code) => failed(new Error(`${file} ended with ${code} and no answer`)))
    })
  } finally {
    signal.removeEventListener('abort', askToStop)
    await worker.terminate()
  }
}
