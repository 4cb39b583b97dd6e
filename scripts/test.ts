import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
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

const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`]
const run = spawnSync(
  'turbo',
  [
    'run',
    'test',
    '--continue',
    '--concurrency=2',
    '--output-logs=new-only',
    '--',
    ...reporters,
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
  },
)

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
process.exitCode = total.failed > 0 || run.status !== 0 ? 1 : 0
