import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('./sqlite-worker.process.ts', import.meta.url))

/** Starts one job of `sqlite-worker.process.ts` on the file at `path`. */
export const startWorker = (job: string, path: string, count = 0): ChildProcessByStdio<null, Readable, null> =>
  spawn(process.execPath, [PROGRAM, job, path, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] })

/** Runs one job to its end and returns what it printed; throws if it failed. */
export const runWorker = async (job: string, path: string, count = 0): Promise<string> => {
  const worker = startWorker(job, path, count)
  const [output, [code]] = await Promise.all([text(worker.stdout), once(worker, 'exit')])
  if (code !== 0) throw new Error(`Worker ${job} ended with ${String(code)}.`)
  return output.trim()
}
