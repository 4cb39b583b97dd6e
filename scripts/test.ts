import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

/**
 * Runs every package's tests through turbo and ends with one line over all of them: `N passed, N failed, N skipped`.
 * A package that reports nothing counts as one failure: silence is not success.
 */
const resultFile = '.vitest/results.json'

const root = join(import.meta.dirname, '..')
const packages = ['apps', 'packages']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  .filter((directory) => existsSync(join(directory, 'vitest.config.ts')) || existsSync(join(directory, 'package.json')))

const hasTests = (directory: string): boolean => {
  const manifest: { scripts?: Record<string, string> } = JSON.parse(
    readFileSync(join(directory, 'package.json'), 'utf8'),
  )
  return manifest.scripts?.['test'] !== undefined
}

const tested = packages.filter(hasTests)
for (const directory of tested) rmSync(join(directory, resultFile), { force: true })

/** Tests start our programs many times; node keeps what it compiled, which is half the work of a start. */
const env = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'), ...process.env }

const turbo = (...args: string[]): Promise<number> =>
  new Promise((done) => {
    spawn('turbo', ['run', ...args], { cwd: root, env, stdio: 'inherit' }).once('exit', (code) => done(code ?? 1))
  })

const test = (...args: string[]): Promise<number> => {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`]
  return turbo(
    'test',
    '--only',
    '--continue',
    '--output-logs=new-only',
    ...args,
    '--',
    ...reporters,
    ...process.argv.slice(2),
  )
}

/** The browser tests take the longest and wait the most, so they begin at once and the other packages go beside them. */
const web = '@duijie/web'
const beside = Math.max(1, Math.floor(availableParallelism() / 2))

const run = async (): Promise<boolean> => {
  if ((await turbo('build', `--filter=${web}`, '--output-logs=new-only')) !== 0) return false
  const codes = await Promise.all([test(`--filter=${web}`), test(`--filter=!${web}`, `--concurrency=${beside}`)])
  return codes.every((code) => code === 0)
}

const isWhole = await run()

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  success: boolean
}

const total = { passed: 0, failed: 0, skipped: 0 }
for (const directory of tested) {
  const path = join(directory, resultFile)
  if (!existsSync(path)) {
    process.stdout.write(`${directory.slice(root.length + 1)}: no test report\n`)
    total.failed += 1
    continue
  }
  const report: Report = JSON.parse(readFileSync(path, 'utf8'))
  total.passed += report.numPassedTests
  total.failed += report.numFailedTests
  total.skipped += report.numPendingTests + report.numTodoTests
  // A file that could not be loaded has no failed test of its own, but it has not passed either.
  if (!report.success && report.numFailedTests === 0) total.failed += 1
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
process.exitCode = total.failed > 0 || !isWhole ? 1 : 0
