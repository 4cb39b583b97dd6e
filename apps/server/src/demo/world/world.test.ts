import { findTerm } from '@duijie/domain/taxonomy/taxonomy.ts'
import type { Scheme } from '@duijie/domain/taxonomy/term.ts'
import { listingBody } from '@duijie/domain/listings/body.schema.ts'
import { submissionIssues } from '@duijie/domain/listings/listing.rules.ts'
import { organisationInput } from '@duijie/domain/organisations/organisation.schema.ts'
import { verificationNeedsReason } from '@duijie/domain/organisations/verification.transitions.ts'
import { laneOf } from '@duijie/domain/pairings/pairing.rules.ts'
import { consentStage, endStages, goalStage, startStages } from '@duijie/domain/pairings/pairing-stages.ts'
import { dayMilliseconds } from '@duijie/domain/shared/days.rules.ts'
import { expect, test } from 'vitest'

import type { DemoListing } from './types.ts'
import { buildWorld } from './world.ts'

const today = '2026-11-23'
const world = buildWorld(today)
const organisations = new Map(world.organisations.map((organisation) => [organisation.key, organisation]))

const ofKind = <Kind extends DemoListing['body']['kind']>(kind: Kind) =>
  world.listings.flatMap(({ body, ...listing }) =>
    body.kind === kind ? [{ ...listing, body: body as Extract<DemoListing['body'], { kind: Kind }> }] : [],
  )

const keysOf = (things: readonly { key: string }[]): string[] => things.map((thing) => thing.key)

const repeated = (keys: readonly string[]): string[] => keys.filter((key, index) => keys.indexOf(key) !== index)

/** Every taxonomy id that a listing names, with the scheme that it must belong to. */
const termsOfListing = ({ body }: DemoListing): [Scheme, string][] => [
  ...body.sectors.map((id): [Scheme, string] => ['sector', id]),
  ...body.tasks.map((id): [Scheme, string] => ['task', id]),
  ...body.modalities.map((id): [Scheme, string] => ['modality', id]),
  ...('deployments' in body ? body.deployments.map((id): [Scheme, string] => ['deployment', id]) : []),
  ...('evidence' in body
    ? body.evidence.flatMap((row) => row.sectors.map((id): [Scheme, string] => ['sector', id]))
    : []),
  ...(body.region ? [['region', body.region] satisfies [Scheme, string]] : []),
  ...('licence' in body && body.licence ? [['licence', body.licence] satisfies [Scheme, string]] : []),
  ...('certificatesRequired' in body
    ? body.certificatesRequired.map((id): [Scheme, string] => ['certificate', id])
    : []),
  ...('sensitivity' in body && body.sensitivity ? [['sensitivity', body.sensitivity] satisfies [Scheme, string]] : []),
  ...('accelerator' in body && body.accelerator ? [['accelerator', body.accelerator] satisfies [Scheme, string]] : []),
]

test('the world is as large as it promises', () => {
  const real = ofKind('capability').filter((listing) => listing.source !== undefined)
  expect(world.organisations.length).toBeGreaterThanOrEqual(60)
  expect(real.length).toBeGreaterThanOrEqual(150)
  expect(ofKind('scenario').length).toBeGreaterThanOrEqual(90)
  expect(ofKind('dataset').length).toBeGreaterThanOrEqual(40)
  expect(ofKind('compute').length).toBeGreaterThanOrEqual(15)
  expect(world.pairings.length).toBeGreaterThanOrEqual(60)
})

test('each headline sector has at least thirty scenarios', () => {
  const lanes = Map.groupBy(ofKind('scenario'), ({ body }) => laneOf(body.sectors))
  expect([...lanes.keys()].toSorted()).toEqual(['agriculture', 'manufacturing', 'medicine'])
  for (const listings of lanes.values()) expect(listings.length).toBeGreaterThanOrEqual(30)
})

test('every listing has Chinese and a third have English as well', () => {
  const withoutChinese = world.listings.filter(({ body }) => !body.summary?.zh || !(body.title.zh ?? body.title.en))
  const english = world.listings.filter(({ body }) => body.summary?.en)
  expect(keysOf(withoutChinese)).toEqual([])
  expect(english.length).toBeGreaterThanOrEqual(world.listings.length / 3)
})

test('every listing state is met, and at least six listings wait for review', () => {
  const states = Map.groupBy(world.listings, (listing) => listing.status)
  expect([...states.keys()].toSorted()).toEqual(['archived', 'draft', 'expired', 'in_review', 'published'])
  expect(states.get('in_review')?.length).toBeGreaterThanOrEqual(6)
})

test('keys, names and addresses are unique', () => {
  expect(repeated(keysOf(world.organisations))).toEqual([])
  expect(repeated(world.organisations.map((organisation) => organisation.name))).toEqual([])
  expect(repeated(keysOf(world.listings))).toEqual([])
  expect(repeated(keysOf(world.people))).toEqual([])
  expect(repeated(world.people.map((person) => person.email))).toEqual([])
  expect(repeated(keysOf(world.pairings))).toEqual([])
})

test('every organisation and person that is referred to exists', () => {
  const personKeys = new Set(keysOf(world.people))
  const organisationKeys = [
    ...world.listings.map((listing) => listing.organisation),
    ...world.people.flatMap((person) => person.memberships.map((membership) => membership.organisation)),
  ]
  const actors = world.pairings.flatMap(({ proposer, history }) => [proposer, ...history.map((entry) => entry.by)])
  expect(organisationKeys.filter((key) => !organisations.has(key))).toEqual([])
  expect(actors.filter((key) => !personKeys.has(key))).toEqual([])
})

test('every body parses to itself', () => {
  for (const { body } of world.listings) expect(listingBody.parse(body)).toEqual(body)
})

test('what members published, and what waits for review, could be submitted today', () => {
  const isTerm = (id: string): boolean => findTerm(id) !== undefined
  const issues = world.listings
    .filter(({ organisation }) => organisations.get(organisation)?.membership === 'member')
    .filter(({ status }) => status === 'published' || status === 'in_review')
    .flatMap(({ key, body }) => submissionIssues(body, today, isTerm).map((issue) => ({ key, ...issue })))
  expect(issues).toEqual([])
})

test('every taxonomy id exists and is of the right scheme', () => {
  const named: [string, Scheme, string | undefined][] = [
    ...world.listings.flatMap((listing) =>
      termsOfListing(listing).map(([scheme, id]): [string, Scheme, string] => [listing.key, scheme, id]),
    ),
    ...world.organisations.map(({ key, region }): [string, Scheme, string | undefined] => [key, 'region', region]),
    ...world.organisations.map(({ key, sector }): [string, Scheme, string | undefined] => [key, 'sector', sector]),
  ]
  expect(named.filter(([, scheme, id]) => id !== undefined && findTerm(id)?.scheme !== scheme)).toEqual([])
})

test('no listing is older than its organisation', () => {
  const older = world.listings.filter(
    ({ organisation, publishedDaysAgo }) => publishedDaysAgo > (organisations.get(organisation)?.joinedDaysAgo ?? 0),
  )
  expect(keysOf(older)).toEqual([])
})

test('every organisation is well formed, with a reason where its state needs one', () => {
  const malformed = world.organisations.filter((organisation) => !organisationInput.safeParse(organisation).success)
  const unexplained = world.organisations.filter(
    ({ verification, verificationReason }) => verificationNeedsReason(verification) !== Boolean(verificationReason),
  )
  expect(keysOf(malformed)).toEqual([])
  expect(keysOf(unexplained)).toEqual([])
})

test('a scenario says what it costs today, what must change, for how much and until when', () => {
  const silent = ofKind('scenario').filter(({ body }) => {
    const { currentCostFen, budgetMinimumFen, budgetMaximumFen, kpis, deadline } = body
    const isPriced = [currentCostFen, budgetMinimumFen, budgetMaximumFen].every(
      (amount) => amount !== undefined && amount > 0,
    )
    const isMeasured = kpis.length > 0 && kpis.every(({ target }) => target !== undefined)
    return !isPriced || !isMeasured || deadline === undefined || deadline <= today
  })
  expect(keysOf(silent)).toEqual([])
})

test('pairings begin, connect, arrive and end in every way, and every lane has some', () => {
  const scenarios = new Map(ofKind('scenario').map((listing) => [listing.key, listing.body]))
  const met = new Set(world.pairings.map((pairing) => pairing.stage))
  expect([...startStages, consentStage, goalStage, ...endStages].filter((stage) => !met.has(stage))).toEqual([])
  expect(new Set(world.pairings.map(({ scenario }) => laneOf(scenarios.get(scenario)?.sectors ?? [])))).toEqual(
    new Set(['manufacturing', 'medicine', 'agriculture']),
  )
})

test('the same day gives the same world', () => {
  expect(buildWorld(today)).toEqual(world)
})

test('another day moves every deadline with it', () => {
  const deadlines = (day: string): number[] =>
    buildWorld(day).listings.flatMap(({ body }) => (body.kind === 'scenario' ? [Date.parse(body.deadline ?? '')] : []))
  const later = deadlines('2027-02-28')
  const moves = deadlines(today).map((deadline, index) => ((later[index] ?? 0) - deadline) / dayMilliseconds)
  expect(new Set(moves)).toEqual(new Set([97]))
})
