import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { features } from '../../features.ts'
import { createTestPlatform, type TestPlatform } from '../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../testing/test-world.ts'
import { invariantsOf } from '../features/running.ts'
import { insertJob } from '../jobs/job.repository.ts'
import { verify } from './verify.ts'
import { verifyJob } from './verify.job.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioId: string
let capabilityId: string

const now = '2026-11-23T08:40:00.000Z'
const look = () => verify(platform.deps, invariantsOf(features), { isServing: true })

/** Those that do not hold, with the first thing that is told of each. */
const broken = async (): Promise<Record<string, string>> => {
  const { results } = await look()
  return Object.fromEntries(
    results.filter(({ breaches }) => breaches > 0).map(({ name, examples }) => [name, examples[0] ?? '']),
  )
}

const run = (statement: string) => sql.raw(statement).execute(platform.deps.database.db)

/** Takes away what refuses changes of history, as somebody with the database in their hands can. */
const dropGuards = async (): Promise<void> => {
  const { db, dialect } = platform.deps.database
  const { rows } = await (
    dialect === 'sqlite'
      ? sql<{
          statement: string
        }>`select 'drop trigger "' || name || '"' as statement from sqlite_master where type = 'trigger'`
      : sql<{
          statement: string
        }>`select distinct format('alter table %s disable trigger user', tgrelid::regclass) as statement
          from pg_trigger t join pg_class c on c.oid = t.tgrelid
          where not tgisinternal and c.relnamespace = current_schema()::regnamespace`
  ).execute(db)
  for (const { statement } of rows) await run(statement)
}

const restoreGuards = async (): Promise<void> => {
  if (platform.deps.database.dialect === 'sqlite') return
  const { rows } = await sql<{ statement: string }>`
    select distinct format('alter table %s enable trigger user', tgrelid::regclass) as statement
    from pg_trigger where not tgisinternal and tgenabled = 'D'`.execute(platform.deps.database.db)
  for (const { statement } of rows) await run(statement)
  await run('alter table member drop constraint if exists member_unchecked')
}

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  scenarioId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
  capabilityId = await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability())
  const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId })
  await world.as.plant.pairings.respond({ id, version: 1, answer: 'consented' })
  await world.as.vendor.pairings.respond({ id, version: 2, answer: 'consented' })
  await platform.settle()
})

afterEach(async () => {
  await restoreGuards()
  await platform.close()
})

it('everything that every feature declares holds after people have worked, and the nightly job says so', async () => {
  expect(await broken()).toEqual({})
  const job = { id: 'job_1', payload: null, attempt: 1, signal: AbortSignal.timeout(60_000), progress: async () => {} }
  await expect(verifyJob(invariantsOf(features)).run(platform.deps, job)).resolves.toBeUndefined()
})

it('each thing that somebody changed past the platform is found under its name, and fails the nightly job', async () => {
  const { db, dialect } = platform.deps.database
  await dropGuards()
  await run(`update audit set detail = '{"forged":1}' where sequence = (select min(sequence) from audit)`)
  await run(`update listing set version = version + 1 where id = '${scenarioId}'`)
  await run(`update pairing set stage = 'deployed'`)
  await run(`delete from member where role = 'owner' and organisation_id = '${world.organisations.plant}'`)
  await run(`insert into outbox_cursor (consumer, sequence) values ('stray', 99999)`)
  await insertJob(db, { id: 'job_stray', name: 'test.work', createdBy: 'system' }, now)
  await run(`update job set state = 'done' where id = 'job_stray'`)
  const draft = await world.as.vendor.listings.create({
    organisationId: world.organisations.vendor,
    body: aCapability(),
  })
  await platform.settle()
  await run(`update listing set status = 'expired' where id = '${draft.id}'`)
  platform.deps.matching.public.removeCapability(capabilityId)
  platform.deps.matching.staff.removeScenario(scenarioId)
  if (dialect === 'sqlite') {
    await run('delete from outbox where sequence = 3')
    await run('pragma foreign_keys = off')
    await run(`insert into member values ('mem_stray', 'org_none', '${world.people.vendor}', 'owner', '${now}')`)
  } else {
    await run(
      `alter table member add constraint member_unchecked foreign key (organisation_id) references organisation (id) not valid`,
    )
  }
  const found = await broken()
  expect(found).toEqual({
    'audit.chain': expect.stringMatching(/broken at/),
    'kernel.cursors': expect.stringMatching(/^stray stands at event 99999/),
    'kernel.jobs': 'job_stray is done without an end',
    'kernel.references': expect.stringMatching(/member/),
    ...(dialect === 'sqlite'
      ? { 'kernel.outbox': 'events are missing before 4' }
      : { 'kernel.guards': expect.stringMatching(/switched off/) }),
    'listings.states': expect.stringMatching(new RegExp(`^${draft.id} is expired`)),
    'listings.versions': expect.stringMatching(new RegExp(`^${scenarioId} has version`)),
    'matches.public-engine': `public: ${capabilityId} is missing`,
    'matches.staff-engine': `staff: ${scenarioId} is missing`,
    'organisations.owners': `${world.organisations.plant} has members and no owner`,
    'pairings.history': expect.stringMatching(/is deployed, its history ends at connected$/),
    'search.public-index': expect.stringMatching(new RegExp(`${scenarioId} is of version`)),
    'search.staff-index': expect.stringMatching(new RegExp(`${scenarioId} is of version`)),
  })
  const job = { id: 'job_1', payload: null, attempt: 1, signal: AbortSignal.timeout(60_000), progress: async () => {} }
  await expect(
    verifyJob(invariantsOf(features).filter(({ name }) => name === 'audit.chain')).run(platform.deps, job),
  ).rejects.toThrow(/audit\.chain: 1, as/)
})
