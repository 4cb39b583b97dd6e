import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openPostgres } from '@duijie/database/dialects/postgres.ts'
import { openSqlite } from '@duijie/database/dialects/sqlite.ts'
import { createServerAddress } from '@duijie/database/testing/server-test-database.ts'
import { runCommand, type CommandRun } from '../testing/run-command.ts'
import { lastWritten, startWriter } from '../testing/written-numbers.ts'
import { listFiles } from './backup-files.ts'
import { readBackup } from './manifest.ts'

const server = process.env['TEST_DATABASE_URL']
const engines = ['sqlite', ...(server ? ['postgres'] : [])]

describe.each(engines)('a backup of %s', (engine) => {
  let root: string
  let backup: string
  let place: string
  let acknowledgedBefore: number
  let run: CommandRun
  let milliseconds: number
  let anew: Awaited<ReturnType<typeof restoreAnew>>
  const drops: (() => Promise<void>)[] = []

  const newDatabase = async (): Promise<string | undefined> => {
    if (engine === 'sqlite') return undefined
    const { url, drop } = await createServerAddress(server ?? '')
    drops.push(drop)
    return url
  }

  const duijie = (args: readonly string[], dataDirectory: string, url: string | undefined): CommandRun =>
    runCommand(args, dataDirectory, undefined, url === undefined ? {} : { DATABASE_URL: url })

  const openAt = (dataDirectory: string, url: string | undefined) =>
    url === undefined ? openSqlite({ path: join(dataDirectory, 'duijie.db') }) : openPostgres({ url })

  /** Restores into a new place, and closes what was opened there after a look at it. */
  const restoreAnew = async (from: string) => {
    const directory = join(root, `restored-${readdirSync(root).length}`)
    const url = await newDatabase()
    const restored = duijie(['restore', from, '--json'], directory, url)
    return { directory, url, restored }
  }

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'duijie-backup-'))
    const directory = join(root, 'data')
    mkdirSync(directory)
    writeFileSync(join(directory, 'auth-secret'), 's'.repeat(64))
    writeFileSync(join(directory, 'search-public.db'), 'derived')
    mkdirSync(join(directory, 'files/ab'), { recursive: true })
    writeFileSync(join(directory, 'files/ab/cdef'), 'an upload')
    const url = await newDatabase()
    place = url ?? join(directory, 'duijie.db')
    const writer = startWriter(place)
    await writer.reaches(50)
    acknowledgedBefore = writer.acknowledged()
    backup = join(root, 'backup')
    const started = performance.now()
    run = duijie(['backup', backup, '--json'], directory, url)
    milliseconds = performance.now() - started
    await writer.reaches(writer.acknowledged() + 1)
    await writer.kill()
    anew = await restoreAnew(backup)
  })

  afterAll(async () => {
    for (const drop of drops) await drop()
    rmSync(root, { recursive: true, force: true })
  })

  it('taken while writes go on holds everything that was acknowledged before it, as one prefix', async () => {
    expect(run.code, run.stderr).toBe(0)
    const { directory, url, restored } = anew
    expect(restored.code, restored.stderr).toBe(0)
    const database = openAt(directory, url)
    const reached = await lastWritten(database.db)
    const said = await readBackup(backup)
    const counts = await database.db.selectFrom('outbox').select('id').execute()
    await database.close()
    expect(reached).toBeGreaterThanOrEqual(acknowledgedBefore)
    expect(said.tables['setting']).toBe(reached)
    expect(counts).toHaveLength(said.tables['outbox'] ?? -1)
    expect(milliseconds).toBeLessThan(30_000)
  })

  it('has the files that cannot be made anew, and none that can', async () => {
    const { directory } = anew
    expect(readFileSync(join(directory, 'auth-secret'), 'utf8')).toBe('s'.repeat(64))
    expect(readFileSync(join(directory, 'files/ab/cdef'), 'utf8')).toBe('an upload')
    expect(readdirSync(directory)).not.toContain('search-public.db')
    for (const path of await listFiles(backup)) expect(statSync(join(backup, path)).mode & 0o077, path).toBe(0)
  })

  it('is another history once it is restored', async () => {
    const { directory, url } = anew
    const database = openAt(directory, url)
    const epochs = await database.db.selectFrom('database_epoch').selectAll().orderBy('number').execute()
    await database.close()
    expect(epochs.map(({ cause }) => cause)).toEqual(['created', 'restored'])
    expect(epochs[0]?.epoch).toBe((await readBackup(backup)).epoch)
  })

  it('is refused where a byte of any of its files is another, and nothing is restored', async () => {
    for (const path of await listFiles(backup)) {
      const copy = join(root, 'changed')
      rmSync(copy, { recursive: true, force: true })
      cpSync(backup, copy, { recursive: true })
      const bytes = readFileSync(join(copy, path))
      const at = Math.floor(bytes.length / 2)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(join(copy, path), bytes)
      await expect(readBackup(copy), path).rejects.toThrow(/was changed|no finished backup|not know|not valid|JSON/)
    }
    const { directory, restored } = await restoreAnew(join(root, 'changed'))
    expect(restored.code).toBe(1)
    expect(restored.stderr).not.toContain('    at ')
    expect(readdirSync(root)).not.toContain(directory)
  })

  it('is refused where a file is missing, cut short or added, and where it was never finished', async () => {
    const spoil: [RegExp, (folder: string) => void][] = [
      [/is missing/, (folder) => rmSync(join(folder, 'data/auth-secret'))],
      [/was changed/, (folder) => truncateSync(join(folder, 'data/auth-secret'), 10)],
      [/does not belong/, (folder) => writeFileSync(join(folder, 'data/extra'), 'x')],
      [/no finished backup/, (folder) => rmSync(join(folder, 'SHA256SUMS'))],
      [/no finished backup/, (folder) => rmSync(join(folder, 'manifest.json'))],
    ]
    for (const [reason, change] of spoil) {
      const copy = join(root, 'spoilt')
      rmSync(copy, { recursive: true, force: true })
      cpSync(backup, copy, { recursive: true })
      change(copy)
      await expect(readBackup(copy)).rejects.toThrow(reason)
    }
  })

  it('is neither written over something nor restored over something', async () => {
    const directory = join(root, 'data')
    const again = duijie(['backup', backup], directory, engine === 'sqlite' ? undefined : place)
    expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/is not empty\. Name a folder/)])
    const over = duijie(['restore', backup], directory, engine === 'sqlite' ? undefined : place)
    expect([over.code, over.stderr]).toEqual([1, expect.stringMatching(/DATA_DIR .* is not empty/)])
    if (engine === 'sqlite') return
    const used = duijie(['restore', backup], join(root, 'fresh'), place)
    expect([used.code, used.stderr]).toEqual([1, expect.stringMatching(/holds data already/)])
  })

  it('leaves nothing behind where it cannot be finished', () => {
    const none = join(root, 'no-data')
    mkdirSync(none)
    if (engine === 'postgres') return
    const failed = duijie(['backup', join(root, 'half')], none, undefined)
    expect([failed.code, failed.stderr]).toEqual([1, expect.stringMatching(/no database in DATA_DIR/)])
    expect(readdirSync(root)).not.toContain('half')
    expect(readdirSync(none)).toEqual([])
  })
})
