import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { writeListingChange } from '@duijie/api/areas/market/listings/listing-writes.ts'
import { insertEvents, toOutboxEvent } from '@duijie/api/kernel/events/outbox.ts'
import { openSqlite } from '@duijie/database/dialects/sqlite.ts'
import { inTransaction } from '@duijie/database/transaction.ts'
import { demoAccounts } from '../demo/demo-accounts.ts'
import { postTo } from '../testing/post.ts'
import { startServerProcess, type ServerProcess } from '../testing/server-process.ts'
import { makeRandomId } from './ids.ts'
import { openSnapshotFile, snapshotFileNames } from './snapshot-files.ts'

const commandLine = resolve(import.meta.dirname, '../cli.ts')

let dataDirectory: string
let server: ServerProcess | undefined

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'duijie-snapshots-'))
})

afterEach(() => {
  server?.remove()
  server = undefined
  rmSync(dataDirectory, { recursive: true, force: true })
})

const start = async (): Promise<ServerProcess> => {
  server = await startServerProcess({ DUIJIE_DEMO: '1', LOG_LEVEL: 'info' }, dataDirectory)
  return server
}

const sources = ({ output }: ServerProcess): string[] =>
  [...output().matchAll(/"from":"(\w+)","listings":[1-9]/g)].map(([, from]) => from ?? '')

const pathOf = (audience: 'public' | 'staff'): string => join(dataDirectory, `matching-${audience}.snapshot`)

/** Whom staff's engine, and the public one, give this scenario. */
const shortlists = async ({ url }: ServerProcess, listingId: string): Promise<string> => {
  const lists: string[] = []
  for (const persona of ['broker', 'industry'] as const) {
    const account = demoAccounts.find((each) => each.persona === persona)
    const signedIn = await postTo(url, '/api/auth/sign-in/email', {
      email: account?.email,
      password: account?.password,
    })
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    const input = encodeURIComponent(JSON.stringify({ listingId }))
    const answer = await fetch(`${url}/trpc/matches.forScenario?input=${input}`, { headers: { cookie } })
    lists.push(await answer.text())
  }
  return lists.join('\n')
}

const openDatabase = () => openSqlite({ path: join(dataDirectory, 'duijie.db') })

/** A scenario of the firm that the demo's plant account belongs to. */
const findScenario = async (): Promise<string> => {
  const database = openDatabase()
  const row = await database.db
    .selectFrom('listing')
    .innerJoin('member', 'member.organisation_id', 'listing.organisation_id')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select('listing.id')
    .where('user.email', '=', demoAccounts.find(({ persona }) => persona === 'industry')?.email ?? '')
    .where('listing.kind', '=', 'scenario')
    .where('listing.status', '=', 'published')
    .executeTakeFirstOrThrow()
  await database.close()
  return row.id
}

const hide = async (id: string): Promise<void> => {
  const database = openDatabase()
  await inTransaction(database, async (trx) => {
    const row = await trx.selectFrom('listing').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const now = new Date().toISOString()
    const archived = { action: 'archive', actorId: 'system', status: 'archived' } as const
    await writeListingChange(trx, { row, expectedVersion: row.version, ...archived, now })
    const deps = { database, clock: () => new Date(), ids: makeRandomId }
    await insertEvents(deps, trx, [toOutboxEvent(deps, { type: 'listing.changed', objectId: id, payload: {} })])
  })
  await database.close()
}

describe('a server that starts again', () => {
  it('starts from its snapshots, without what was hidden after it was killed, before it says that it is ready', async () => {
    const first = await start()
    expect(sources(first)).toEqual(['database', 'database'])
    expect(statSync(pathOf('staff')).mode & 0o777).toBe(0o600)
    const scenarioId = await findScenario()
    const before = await shortlists(first, scenarioId)
    const hidden = /"id":"(lst_\w+)"/.exec(before.replaceAll(scenarioId, ''))?.[1] ?? ''
    expect(hidden).not.toBe('')
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    await hide(hidden)

    const second = await start()
    expect(sources(second)).toEqual(['snapshot', 'snapshot'])
    const without = await shortlists(second, scenarioId)
    expect(without).not.toContain(hidden)
    const written = statSync(pathOf('public')).mtimeMs
    expect((await second.terminate()).code).toBe(0)
    expect(statSync(pathOf('public')).mtimeMs).toBeGreaterThan(written)

    const bytes = readFileSync(pathOf('public'))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(pathOf('public'), bytes)
    const third = await start()
    expect(sources(third)).toEqual(['database', 'snapshot'])
    // Counts included: the one is from the database, the other from the snapshot.
    expect(await shortlists(third, scenarioId)).toBe(without)
    await third.terminate()

    const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDirectory, DUIJIE_DEMO: '1' }
    execFileSync(process.execPath, [commandLine, 'reindex'], { env })
    expect(snapshotFileNames.filter((name) => existsSync(join(dataDirectory, name)))).toEqual([])
  }, 120_000)
})

describe('a snapshot file', () => {
  it('is there whole or as it was, and leaves nothing beside it', async () => {
    const file = openSnapshotFile({ dataDirectory }, 'staff')
    expect(await file.read()).toBeUndefined()
    await file.write([Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)])
    expect([...((await file.read()) ?? [])]).toEqual([1, 2, 3])
    const breaking = function* () {
      yield Uint8Array.of(4)
      throw new RangeError('the engine has changed')
    }
    await expect(file.write(breaking())).rejects.toThrow('the engine has changed')
    expect([...((await file.read()) ?? [])]).toEqual([1, 2, 3])
    expect(existsSync(`${pathOf('staff')}.draft`)).toBe(false)
  })
})
