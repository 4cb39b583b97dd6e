import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { startServerProcess, type ServerProcess } from '../testing/server-process.ts'
import { keepDataPrivate } from './private-files.ts'

let parent: string
let data: string
let server: ServerProcess | undefined

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'duijie-private-'))
  data = join(parent, 'data')
})

afterEach(() => {
  server?.remove()
  server = undefined
  rmSync(parent, { recursive: true, force: true })
})

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)
const modes = (): Record<string, string> =>
  Object.fromEntries(readdirSync(data).map((name) => [name, modeOf(join(data, name))]))

it('every data file of a running server is readable by its owner only, and so is their folder', async () => {
  server = await startServerProcess({ DUIJIE_DEMO: '1' }, data)
  const found = modes()
  expect(Object.keys(found)).toEqual(
    expect.arrayContaining([
      'auth-secret',
      'duijie.db',
      'duijie.db-shm',
      'duijie.db-wal',
      'matching-public.snapshot',
      'matching-staff.snapshot',
      'search-public.db',
      'search-staff.db',
    ]),
  )
  expect(new Set(Object.values(found))).toEqual(new Set(['600']))
  expect(modeOf(data)).toBe('700')
})

it('a folder and files that an earlier version left open are closed at the start', async () => {
  mkdirSync(data)
  chmodSync(data, 0o755)
  for (const name of ['auth-secret', 'search-public.db-image', 'old-export.csv']) {
    writeFileSync(join(data, name), 'x'.repeat(48))
    chmodSync(join(data, name), 0o644)
  }
  server = await startServerProcess({ DUIJIE_DEMO: '0' }, data)
  expect(new Set(Object.values(modes()))).toEqual(new Set(['600']))
  expect(modeOf(data)).toBe('700')
})

it('a folder that everybody shares stays open, and files in it that are not ours are left alone', () => {
  mkdirSync(data)
  chmodSync(data, 0o1777)
  const outside = join(parent, 'outside')
  for (const path of [outside, join(data, 'duijie.db'), join(data, 'theirs')]) {
    writeFileSync(path, 'x')
    chmodSync(path, 0o644)
  }
  symlinkSync(outside, join(data, 'search-link'))
  const before = process.umask()
  try {
    keepDataPrivate(data)
  } finally {
    process.umask(before)
  }
  expect(modeOf(data)).toBe('777')
  expect([modeOf(join(data, 'duijie.db')), modeOf(join(data, 'theirs')), modeOf(outside)]).toEqual([
    '600',
    '644',
    '644',
  ])
})
