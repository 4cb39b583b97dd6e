import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** `pnpm bench <name> [--quick] [--json]`: runs one benchmark; each prints ratios measured side by side in one run. */
const benches: Record<string, string> = {
  matching: 'packages/matching/bench/matching.ts',
  rounds: 'packages/rounds/bench/rounds.ts',
  search: 'packages/search/bench/search.ts',
  writes: 'packages/api/bench/writes.ts',
}

const [name = '', ...options] = process.argv.slice(2).filter((word) => word !== '--')
const path = benches[name] && join(import.meta.dirname, '..', benches[name])
if (!path || !existsSync(path)) {
  process.stderr.write(`pnpm bench <${Object.keys(benches).join('|')}> [--quick] [--json]\n`)
  process.exitCode = 2
} else {
  const run = spawnSync(process.execPath, ['--expose-gc', path, ...options], { stdio: 'inherit' })
  process.exitCode = run.status ?? 1
}
