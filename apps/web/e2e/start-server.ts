import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const entry = join(import.meta.dirname, '../../server/src/main.ts')
const startMilliseconds = 120_000

export type Server = {
  url: string
  /** Its data folder; gone after `stop`, unless it was to be kept. */
  folder: string
  /** The set-up token of a platform without an administrator. */
  setupToken: string | undefined
  stop: () => Promise<void>
}

type Options = { demo: boolean; env?: Record<string, string>; keep?: true }

/** Where `prepared-demo.ts` has put a data folder with the demo world, for servers to start from a copy of it. */
export const preparedDemo = 'DUIJIE_E2E_DEMO'

/** Starts the real server on a free port with a data folder of its own; `stop` ends it and removes the folder. */
export const startServer = async ({ demo, env = {}, keep }: Options): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), 'duijie-e2e-'))
  const prepared = process.env[preparedDemo]
  if (demo && prepared) cpSync(prepared, folder, { recursive: true })
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, PORT: '0', DATA_DIR: folder, DUIJIE_DEMO: demo ? '1' : '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = async (): Promise<void> => {
    await ended(child)
    if (!keep) rmSync(folder, { recursive: true, force: true })
  }
  try {
    const output = await readUntilReady(child)
    const url = /ready at (\S+)/.exec(output)?.[1] ?? ''
    return { url, folder, setupToken: /\/setup\?token=(\S+)/.exec(output)?.[1], stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      done()
      return
    }
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })

const readUntilReady = (child: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    let output = ''
    let errors = ''
    const timer = setTimeout(
      () => fail(new Error(`The server was not ready in time.\n${output}${errors}`)),
      startMilliseconds,
    )
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (!/ready at \S+\n/.test(output)) return
      clearTimeout(timer)
      // The set-up line follows in the same breath.
      setTimeout(() => done(output), 50)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(new Error(`The server ended with ${code}.\n${output}${errors}`))
    })
  })
