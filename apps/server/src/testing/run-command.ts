import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const commandLine = resolve(import.meta.dirname, '../cli.ts')

export type CommandRun = { code: number | null; stdout: string; stderr: string }

/** Runs `duijie` as a shell would, on data of its own; `pipe` is what its output goes through, such as `head -c 9`. */
export const runCommand = (
  args: readonly string[],
  dataDirectory: string,
  pipe?: string,
  more: Readonly<Record<string, string>> = {},
): CommandRun => {
  const env = {
    ...process.env,
    DATA_DIR: dataDirectory,
    DUIJIE_DEMO: '0',
    LOG_LEVEL: 'warn',
    LC_ALL: 'C.UTF-8',
    ...more,
  }
  const run = pipe
    ? spawnSync('bash', ['-c', `set -o pipefail; "$@" | ${pipe}`, 'bash', process.execPath, commandLine, ...args], {
        env,
      })
    : spawnSync(process.execPath, [commandLine, ...args], { env })
  return { code: run.status, stdout: run.stdout.toString(), stderr: run.stderr.toString() }
}
