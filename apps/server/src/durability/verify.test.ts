import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openPostgres } from '@duijie/database/dialects/postgres.ts'
import { openSqlite } from '@duijie/database/dialects/sqlite.ts'
import { createServerAddress } from '@duijie/database/testing/server-test-database.ts'
import { runCommand, type CommandRun } from '../testing/run-command.ts'
import { lastWritten, startWriter } from '../testing/written-numbers.ts'

const server = process.env['TEST_DATABASE_URL']
const drops: (() => Promise<void>)[] = []
let root: string

const newAddress = async (): Promise<string> => {
  const { url, drop } = await createServerAddress(server ?? '')
  drops.push(drop)
  return url
}

const duijie = (args: readonly string[], directory: string, url?: string): CommandRun =>
  runCommand(args, directory, undefined, url === undefined ? {} : { DATABASE_URL: url })

/** Fails with what is broken. */
const expectVerified = (directory: string, url?: string): void => {
  const { code, stdout, stderr } = duijie(['verify', '--json'], directory, url)
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toMatchObject({ ok: true })
  expect(code).toBe(0)
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'duijie-verify-'))
})

afterAll(async () => {
  for (const drop of drops) await drop()
  rmSync(root, { recursive: true, force: true })
})

describe('the demo world', () => {
  let demo: string

  beforeAll(() => {
    demo = join(root, 'demo')
    if (duijie(['demo', 'load'], demo).code !== 0) throw new Error('The demo world could not be loaded')
  })

  it('holds everything that is declared, and still does after a backup of it was restored', () => {
    expectVerified(demo)
    expect(duijie(['backup', join(root, 'backup')], demo).code).toBe(0)
    const restored = join(root, 'restored')
    expect(duijie(['restore', join(root, 'backup')], restored).code).toBe(0)
    expectVerified(restored)
  })

  it('with a change past the platform ends verify with 1, and says what is broken', async () => {
    const database = openSqlite({ path: join(root, 'restored', 'duijie.db') })
    const at = '2026-11-23T08:40:00.000Z'
    await database.db.insertInto('outbox_cursor').values({ consumer: 'stray', sequence: 1_000_000 }).execute()
    await database.db.insertInto('setting').values({ key: 'harmless', value: '', updated_at: at }).execute()
    await database.close()
    const { code, stdout } = duijie(['verify'], join(root, 'restored'))
    expect(code).toBe(1)
    expect(stdout).toMatch(/BROKEN {2}kernel\.cursors/)
    expect(stdout).toContain('stray stands at event 1000000')
    expect(stdout).toContain('Something is broken')
  })

  it.skipIf(!server)('moves to Postgres row by row, and holds everything there', async () => {
    const url = await newAddress()
    const file = join(demo, 'duijie.db')
    const moved = duijie(['migrate-data', '--from', file, '--to', url, '--json'], demo)
    expect(moved.stderr).toBe('')
    const { tables } = JSON.parse(moved.stdout) as { tables: Record<string, number> }
    expect(tables['listing']).toBeGreaterThan(300)
    const there = join(root, 'moved')
    mkdirSync(there)
    expectVerified(there, url)
    const again = duijie(['migrate-data', '--from', file, '--to', url], demo)
    expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/holds data already/)])
  })
})

describe.each(['sqlite', ...(server ? ['postgres'] : [])])(
  'a process on %s that is killed while it writes',
  (engine) => {
    it('loses nothing that it acknowledged, and leaves everything true', async () => {
      const seed = Date.now()
      const directory = join(root, `killed-${engine}`)
      mkdirSync(directory)
      const url = engine === 'sqlite' ? undefined : await newAddress()
      const place = url ?? join(directory, 'duijie.db')
      let reached = 0
      for (let round = 1; round <= 2; round += 1) {
        const writer = startWriter(place)
        await writer.reaches(reached + 1)
        await sleep((seed * round * 7_919) % 200)
        await writer.kill()
        const database = url === undefined ? openSqlite({ path: place }) : openPostgres({ url })
        reached = await lastWritten(database.db)
        await database.close()
        expect(reached, `seed ${seed}, round ${round}`).toBeGreaterThanOrEqual(writer.acknowledged())
        expectVerified(directory, url)
      }
    })
  },
)
