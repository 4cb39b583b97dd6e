import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `pnpm torture [part of a path]`: runs what takes too long for every day, one `*.torture.ts` of the packages after the
 * other. Each prints what it did and fails by its exit code. On a real Postgres: `.ci/with-postgres pnpm torture`.
 */
const root = join(import.meta.dirname, '..')
const [part = ''] = process.argv.slice(2).filter((word) => word !== '--')
const programs = globSync('packages/*/src/**/*.torture.ts', { cwd: root })
  .filter((path) => path.includes(part))
  .toSorted()

let failed = 0
for (const path of programs) {
  process.stdout.write(`${path}\n`)
  if (spawnSync(process.execPath, [join(root, path)], { cwd: root, stdio: 'inherit' }).status !== 0) failed += 1
}
process.stdout.write(`${programs.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || programs.length === 0 ? 1 : 0
