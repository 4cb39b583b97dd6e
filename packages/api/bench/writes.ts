import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openPausingPostgres } from '@duijie/database/testing/pausing-postgres.ts'
import { measureWrites, prepareWriters, type Path } from './write-paths.ts'
import { openSqlite } from '@duijie/database/dialects/sqlite.ts'
import type { Database } from '@duijie/database/database.ts'

// `pnpm bench writes [--quick] [--json]`: use cases a second by 32 writers, as they are and as they were under one lock.
const isQuick = process.argv.includes('--quick')
const isJson = process.argv.includes('--json')
const writers = 32
const rounds = isQuick ? 2 : 5
const milliseconds = isQuick ? 1500 : 4000

/** Debian's PostgreSQL, where there is one, for the time of this run; its own words are not part of ours. */
const runBesidePostgres = (): number => {
  const script = join(import.meta.dirname, '../../../.ci/with-postgres')
  const given = [process.execPath, import.meta.filename, ...process.argv.slice(2)]
  const run = spawnSync(script, given, { env: { ...process.env, DUIJIE_BENCH: 'inner' }, encoding: 'utf8' })
  const lines = run.stdout.trimEnd().split('\n')
  process.stderr.write(run.stderr)
  process.stdout.write(`${(isJson ? lines.slice(-1) : lines).join('\n')}\n`)
  return run.status ?? 1
}

const median = (figures: readonly number[]): number => figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? 0

/** Both paths in turns, so that what else the machine does falls on both. */
const compare = async (database: Database) => {
  const deps = await prepareWriters(database, writers)
  const figures: Record<Path, number[]> = { before: [], after: [] }
  for (let round = 0; round < rounds; round += 1)
    for (const path of ['before', 'after'] as const) figures[path].push(await measureWrites(deps, path, milliseconds))
  const [before, after] = [median(figures.before), median(figures.after)]
  await database.close()
  return { before: Math.round(before), after: Math.round(after), ratio: Number((after / before).toFixed(2)) }
}

const onSqlite = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-writes-'))
  const result = await compare(openSqlite({ path: join(folder, 'bench.sqlite') }))
  rmSync(folder, { recursive: true })
  return result
}

if (process.env.TEST_DATABASE_URL === undefined && process.env.DUIJIE_BENCH !== 'inner') {
  process.exitCode = runBesidePostgres()
} else {
  const url = process.env.TEST_DATABASE_URL
  const postgres = url === undefined ? null : await compare(await openPausingPostgres(url, writers))
  const { ratio } = await onSqlite()
  const result = { postgres, sqlite: { ratio } }
  if (isJson) process.stdout.write(`${JSON.stringify(result)}\n`)
  else
    process.stdout.write(
      `${postgres ? `Postgres, 0.5 ms a statement: ${postgres.before} → ${postgres.after} writes/s, ${postgres.ratio} times` : 'no PostgreSQL server here'}\nSQLite: ${ratio} times\n`,
    )
}
