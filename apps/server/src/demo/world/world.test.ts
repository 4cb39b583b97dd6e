import { findTerm } from '@duijie/domain/taxonomy/taxonomy.ts'
import type { Scheme } from '@duijie/domain/taxonomy/term.ts'
import { listingBody } from '@duijie/domain/listings/body.schema.ts'
import { submissionIssues } from '@duijie/domain/listings/listing.rules.ts'
import { organisationInput } from '@duijie/domain/organisations/organisation.schema.ts'
import { verificationNeedsReason } from '@duijie/domain/organisations/verification.transitions.ts'
import { laneOf } from '@duijie/domain/pairings/pairing.rules.ts'
import { pairingStages } from '@duijie/domain/pairings/pairing.schema.ts'
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
  for (const { key, body } of world.listings) expect(body.title.zh ?? body.title.en, key).toBeTruthy()
  for (const { key, body } of world.listings) expect(body.summary?.zh, key).toBeTruthy()
  const english = world.listings.filter(({ body }) => body.summary?.en)
  expect(english.length).toBeGreaterThanOrEqual(world.listings.length / 3)
})

test('every listing state is met, and at least six listings wait for review', () => {
  const states = Map.groupBy(world.listings, (listing) => listing.status)
  expect([...states.keys()].toSorted()).toEqual(['archived', 'draft', 'expired', 'in_review', 'published'])
  expect(states.get('in_review')?.length).toBeGreaterThanOrEqual(6)
})

test('keys are unique and every key that is referred to exists', () => {
  const listingKeys = world.listings.map((listing) => listing.key)
  const personKeys = new Set(world.people.map((person) => person.key))
  expect(repeated(world.organisations.map((organisation) => organisation.key))).toEqual([])
  expect(repeated(world.organisations.map((organisation) => organisation.name))).toEqual([])
  expect(repeated(listingKeys)).toEqual([])
  expect(repeated(world.people.map((person) => person.key))).toEqual([])
  expect(repeated(world.people.map((person) => person.email))).toEqual([])
  expect(repeated(world.pairings.map((pairing) => pairing.key))).toEqual([])
  for (const listing of world.listings) expect(organisations.has(listing.organisation), listing.key).toBe(true)
  for (const person of world.people) {
    for (const { organisation } of person.memberships) expect(organisations.has(organisation), person.key).toBe(true)
  }
  for (const pairing of world.pairings) {
    expect(personKeys.has(pairing.proposer), pairing.key).toBe(true)
    for (const entry of pairing.history) expect(personKeys.has(entry.by), `${pairing.key} ${entry.by}`).toBe(true)
  }
})

test('every body parses to itself and could be submitted today', () => {
  const isTerm = (id: string): boolean => findTerm(id) !== undefined
  for (const { key, body, status } of world.listings) {
    expect(listingBody.parse(body), key).toEqual(body)
    if (status === 'published' || status === 'in_review') expect(submissionIssues(body, today, isTerm), key).toEqual([])
  }
})

test('every taxonomy id exists and is of the right scheme', () => {
  for (const listing of world.listings) {
    for (const [scheme, id] of termsOfListing(listing))
      expect(findTerm(id)?.scheme, `${listing.key} ${id}`).toBe(scheme)
  }
  for (const { key, region, sector } of world.organisations) {
    if (region) expect(findTerm(region)?.scheme, `${key} ${region}`).toBe('region')
    if (sector) expect(findTerm(sector)?.scheme, `${key} ${sector}`).toBe('sector')
  }
})

test('no listing is older than its organisation', () => {
  for (const listing of world.listings) {
    expect(listing.publishedDaysAgo, listing.key).toBeLessThanOrEqual(
      organisations.get(listing.organisation)?.joinedDaysAgo ?? 0,
    )
  }
})

test('real organisations carry no code and no contact; invented ones carry both', () => {
  for (const organisation of world.organisations) {
    const { key, creditCode, contactName, contactPhone, contactEmail } = organisation
    const privateFacts = [creditCode, contactName, contactPhone, contactEmail].filter((fact) => fact !== undefined)
    expect(privateFacts.length, key).toBe(organisation.fictional ? 4 : 0)
    expect(organisationInput.safeParse(organisation).success, key).toBe(true)
    expect(organisation.verificationReason !== undefined, key).toBe(verificationNeedsReason(organisation.verification))
  }
})

test('what a real organisation offers names its source, and claims no price, customer or evidence', () => {
  for (const listing of ofKind('capability').filter(
    ({ organisation }) => !organisations.get(organisation)?.fictional,
  )) {
    expect(listing.source, listing.key).toBeTruthy()
    expect(listing.body.evidence, listing.key).toEqual([])
    expect(listing.body.priceMinimumFen ?? listing.body.priceMaximumFen, listing.key).toBeUndefined()
  }
})

test('a scenario says what it costs today, what must change, for how much and until when', () => {
  for (const { key, body } of ofKind('scenario')) {
    const { currentCostFen, budgetMinimumFen, budgetMaximumFen, kpis, deadline } = body
    expect(Math.min(currentCostFen ?? 0, budgetMinimumFen ?? 0, budgetMaximumFen ?? 0), key).toBeGreaterThan(0)
    expect(kpis.length, key).toBeGreaterThanOrEqual(1)
    for (const { target } of kpis) expect(target, key).toBeTypeOf('number')
    expect(deadline && deadline > today, key).toBe(true)
  }
})

test('every pairing stage is met, and every lane has pairings', () => {
  const scenarios = new Map(ofKind('scenario').map((listing) => [listing.key, listing.body]))
  expect(new Set(world.pairings.map((pairing) => pairing.stage))).toEqual(new Set(pairingStages))
  expect(new Set(world.pairings.map(({ scenario }) => laneOf(scenarios.get(scenario)?.sectors ?? [])))).toEqual(
    new Set(['manufacturing', 'medicine', 'agriculture']),
  )
})

test('the same day gives the same world, and another day moves every deadline with it', () => {
  expect(buildWorld(today)).toEqual(world)
  const later = buildWorld('2027-02-28').listings
  for (const [index, { key, body }] of world.listings.entries()) {
    const moved = later[index]?.body
    if (body.kind !== 'scenario' || moved?.kind !== 'scenario') continue
    expect(Date.parse(moved.deadline ?? '') - Date.parse(body.deadline ?? ''), key).toBe(97 * 86_400_000)
  }
})
