import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../testing/test-platform.ts'
import { aScenario, createTestWorld, type TestWorld } from '../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
})

afterEach(() => platform.close())

const isSqlite = () => platform.deps.database.dialect === 'sqlite'

it('a full disk is told as such, nothing is half written, and reading and a freed disk go on', async (test) => {
  if (!isSqlite()) test.skip('only SQLite can be told how large it may grow')
  const { db } = platform.deps.database
  const pages = await sql<{ page_count: number }>`PRAGMA page_count`.execute(db)
  await sql`PRAGMA max_page_count = ${sql.lit((pages.rows[0]?.page_count ?? 1) + 40)}`.execute(db)
  const body = aScenario({ need: { zh: '长'.repeat(1500) } })
  const create = () => world.as.plant.listings.create({ organisationId: world.organisations.plant, body })
  const countRows = async () => ({
    listings: (await db.selectFrom('listing').select('id').execute()).length,
    versions: (await db.selectFrom('listing_version').select('version').execute()).length,
  })
  let made = 0
  const refusal: unknown = await (async () => {
    for (; made < 200; made += 1) await create()
    return undefined
  })().catch((error: unknown) => error)
  expect(refusal).toMatchObject({ code: 'SERVICE_UNAVAILABLE', cause: { code: 'store.disk_full' } })
  expect(await countRows()).toEqual({ listings: made, versions: made })
  expect(made).toBeGreaterThan(0)
  const own = await world.as.plant.listings.mine({ organisationId: world.organisations.plant, limit: 50 })
  expect(own.items).toHaveLength(Math.min(made, 50))
  await sql`PRAGMA max_page_count = 1000000`.execute(db)
  await create()
  expect(await countRows()).toEqual({ listings: made + 1, versions: made + 1 })
})
