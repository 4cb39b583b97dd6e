import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const main = resolve(import.meta.dirname, '../main.ts')

/** Nothing of the environment that could configure it. */
const inherited = (): NodeJS.ProcessEnv => {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  return { PATH, NODE_COMPILE_CACHE }
}

export type ServerProcess = {
  url: string
  directory: string
  readonly setupToken: string | undefined
  output: () => string
  child: ChildProcess
  /** Sends SIGTERM and gives the exit code and how long it took, in milliseconds. */
  terminate: () => Promise<{ code: number | null; milliseconds: number }>
  remove: () => void
}

/** The real server as its own process, on a free port, with its own data directory. */
export const startServerProcess = async (env: Record<string, string> = {}, keep?: string): Promise<ServerProcess> => {
  const directory = keep ?? mkdtempSync(join(tmpdir(), 'duijie-server-'))
  const child = spawn(process.execPath, [main], {
    env: { ...inherited(), PORT: '0', DATA_DIR: directory, LOG_LEVEL: 'warn', ...env },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  const ready = async (): Promise<string> => {
    for (;;) {
      const url = /ready at (\S+)/.exec(output)?.[1]
      if (url) return url
      if (child.exitCode !== null) throw new Error(`the server ended before it was ready:\n${output}`)
      await new Promise((later) => setTimeout(later, 20))
    }
  }
  const url = await ready()
  return {
    url: url.replace('localhost', '127.0.0.1'),
    directory,
    // Printed after the address, and may arrive after it.
    get setupToken() {
      return /setup\?token=(\S+)/.exec(output)?.[1]
    },
    output: () => output,
    child,
    terminate: async () => {
      const started = performance.now()
      child.kill('SIGTERM')
      const code = await exited
      return { code, milliseconds: performance.now() - started }
    },
    remove: () => {
      if (child.exitCode === null) child.kill('SIGKILL')
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
