import { organisationInput } from '@duijie/domain/organisations/organisation.schema.ts'
import { expect, test } from 'vitest'

import type { DemoListing, DemoOrganisation } from './types.ts'
import { buildWorld } from './world.ts'

const world = buildWorld('2026-11-23')
const organisations = new Map(world.organisations.map((organisation) => [organisation.key, organisation]))
const listings = new Map(world.listings.map((listing) => [listing.key, listing]))
const real = world.organisations.filter(({ fictional }) => !fictional)
const invented = world.organisations.filter(({ fictional }) => fictional)

const keysOf = (things: readonly { key: string }[]): string[] => things.map(({ key }) => key)

const isReal = (key: string | undefined): boolean => organisations.get(key ?? '')?.fictional === false

const privateFacts = ({ creditCode, contactName, contactPhone, contactEmail }: DemoOrganisation): number =>
  [creditCode, contactName, contactPhone, contactEmail].filter(Boolean).length

test('every real organisation is listed with its source, neither member nor verified', () => {
  expect(real.length).toBeGreaterThan(60)
  const wrong = real.filter(
    ({ membership, verification, sourceUrl }) =>
      membership !== 'listed' || verification !== 'unverified' || !sourceUrl?.startsWith('http'),
  )
  expect(keysOf(wrong)).toEqual([])
})

test('every invented organisation is a member', () => {
  expect(keysOf(invented.filter(({ membership, sourceUrl }) => membership !== 'member' || sourceUrl))).toEqual([])
})

test('no real organisation takes part in a pairing', () => {
  const acting = world.pairings.filter(({ scenario, capability }) =>
    [scenario, capability].some((key) => isReal(listings.get(key)?.organisation)),
  )
  expect(keysOf(acting)).toEqual([])
})

test('nobody is a member of a real organisation', () => {
  const people = world.people.filter(({ memberships }) => memberships.some(({ organisation }) => isReal(organisation)))
  expect(keysOf(people)).toEqual([])
})

test('real organisations carry no code and no contact; invented ones carry both', () => {
  expect(keysOf(real.filter((organisation) => privateFacts(organisation) > 0))).toEqual([])
  expect(keysOf(invented.filter((organisation) => privateFacts(organisation) < 4))).toEqual([])
})

test('real organisations have no need, no compute and nothing that waits for review', () => {
  const acting = world.listings.filter(
    ({ organisation, status, body }) =>
      isReal(organisation) &&
      (body.kind === 'scenario' || body.kind === 'compute' || status === 'draft' || status === 'in_review'),
  )
  expect(keysOf(acting)).toEqual([])
})

const claimsOf = ({ source, body }: DemoListing): boolean =>
  !source ||
  !body.website ||
  (body.kind === 'capability' &&
    (body.evidence.length > 0 || body.priceMinimumFen !== undefined || body.priceMaximumFen !== undefined))

test('what a real organisation offers links to its source, and claims no price, customer or evidence', () => {
  const claiming = world.listings.filter((listing) => isReal(listing.organisation) && claimsOf(listing))
  expect(keysOf(claiming)).toEqual([])
})

test('a certificate is named with its number', () => {
  const named = world.listings.flatMap(({ key, body }) =>
    body.kind === 'capability' ? body.certificates.map((certificate) => ({ key, certificate })) : [],
  )
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter(({ certificate }) => !/[0-9A-Z-]{11,}/.test(certificate))).toEqual([])
})

test('research models that may not be used commercially are not offered as free', () => {
  const limited = /-nc|research-only/
  const free = world.listings.filter(
    ({ body }) => body.kind === 'capability' && body.priceModel === 'free' && limited.test(body.licence ?? ''),
  )
  expect(keysOf(free)).toEqual([])
})

/** What a body is registered as, by the first two characters of its code: 12 public bodies, 93 co-operatives, 91 firms. */
const registeredAs = (name: string): string => {
  if (/医院|卫生服务中心|保健院|疾病预防控制中心|推广中心|储备库|公共算力平台/.test(name) && !name.endsWith('公司'))
    return '12'
  if (/合作社$|合作联社$/.test(name)) return '93'
  return '91'
}

test('credit codes are valid and begin as their kind of body does', () => {
  const codes = invented.map(({ name, creditCode }) => [name, creditCode?.slice(0, 2)])
  expect(codes).toEqual(invented.map(({ name }) => [name, registeredAs(name)]))
  expect(new Set(codes.map(([, start]) => start))).toEqual(new Set(['12', '91', '93']))
  expect(keysOf(invented.filter((organisation) => !organisationInput.safeParse(organisation).success))).toEqual([])
})
