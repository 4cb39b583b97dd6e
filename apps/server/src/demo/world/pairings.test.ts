import { consentState, declineReason } from '@duijie/domain/pairings/pairing.schema.ts'
import type { ConsentState, PairingSide, PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import { findPairingTransition } from '@duijie/domain/pairings/pairing.transitions.ts'
import { describe, expect, test } from 'vitest'

import type { DemoPairing, DemoPairingEntry } from './types.ts'
import { buildWorld } from './world.ts'

const world = buildWorld('2026-11-23')
const listings = new Map(world.listings.map((listing) => [listing.key, listing]))
const people = new Map(world.people.map((person) => [person.key, person]))

type State = { stage: PairingStage; consents: Record<PairingSide, ConsentState>; broker: string | undefined }

const noConsents = (): State['consents'] => ({
  scenario: consentState.enum.pending,
  capability: consentState.enum.pending,
})

const organisationOf = (pairing: DemoPairing, side: PairingSide): string | undefined =>
  listings.get(pairing[side])?.organisation

const mayActFor = (pairing: DemoPairing, by: string, side: PairingSide): boolean =>
  people
    .get(by)
    ?.memberships.some(
      ({ organisation, role }) => organisation === organisationOf(pairing, side) && role !== 'viewer',
    ) ?? false

const isBroker = (key: string): boolean => people.get(key)?.staffRoles.includes('broker') ?? false

const moved = (state: State, entry: Extract<DemoPairingEntry, { kind: 'moved' }>): State => {
  const transition = findPairingTransition(entry.from, entry.to)
  expect(entry.from).toBe(state.stage)
  expect(transition).toBeDefined()
  expect(Boolean(entry.reason)).toBe(transition?.reasonNeeded)
  if (transition?.by === 'consent') expect(state.consents).toEqual({ scenario: 'consented', capability: 'consented' })
  else expect(isBroker(entry.by)).toBe(true)
  return { ...state, stage: entry.to, consents: entry.to === 'screening' ? noConsents() : state.consents }
}

const consented = (
  state: State,
  entry: Extract<DemoPairingEntry, { kind: 'consented' }>,
  pairing: DemoPairing,
): State => {
  expect(state.stage).toBe('invited')
  expect(state.consents[entry.side]).toBe('pending')
  expect(mayActFor(pairing, entry.by, entry.side)).toBe(true)
  return { ...state, consents: { ...state.consents, [entry.side]: 'consented' } }
}

const declined = (
  state: State,
  entry: Extract<DemoPairingEntry, { kind: 'declined' }>,
  pairing: DemoPairing,
): State => {
  expect(entry.from).toBe(state.stage)
  expect(findPairingTransition(entry.from, entry.to)?.by).toBe('side')
  expect(declineReason.options).toContain(entry.reason)
  expect(mayActFor(pairing, entry.by, entry.side)).toBe(true)
  return { ...state, stage: 'declined' }
}

const applied = (state: State, entry: DemoPairingEntry, pairing: DemoPairing): State => {
  if (entry.kind === 'moved') return moved(state, entry)
  if (entry.kind === 'consented') return consented(state, entry, pairing)
  if (entry.kind === 'declined') return declined(state, entry, pairing)
  if (entry.kind !== 'assigned') return state
  expect(isBroker(entry.broker)).toBe(true)
  return { ...state, broker: entry.broker }
}

describe.each(world.pairings.map((pairing) => [pairing.key, pairing] as const))('%s', (_key, pairing) => {
  test('its history is legal step by step and ends where it stands', () => {
    const start: State = { stage: 'screening', consents: noConsents(), broker: undefined }
    const end = pairing.history.reduce((state, entry) => applied(state, entry, pairing), start)
    expect(end.stage).toBe(pairing.stage)
    expect(end.broker).toBe(pairing.broker)
  })

  test('its history runs from the proposal to today', () => {
    const ages = [pairing.proposedDaysAgo, ...pairing.history.map((entry) => entry.daysAgo)]
    expect(ages).toEqual(ages.toSorted((left, right) => right - left))
    expect(ages.at(-1)).toBeGreaterThanOrEqual(0)
  })

  test('both listings were published when it was proposed', () => {
    for (const [key, kind] of [
      [pairing.scenario, 'scenario'],
      [pairing.capability, 'capability'],
    ] as const) {
      const listing = listings.get(key)
      expect(listing?.body.kind).toBe(kind)
      expect(listing?.status).toBe('published')
      expect(listing?.publishedDaysAgo).toBeGreaterThanOrEqual(pairing.proposedDaysAgo)
    }
  })

  test('it is proposed by whom it says', () => {
    const { proposedBy, proposer } = pairing
    expect(proposedBy === 'broker' ? isBroker(proposer) : mayActFor(pairing, proposer, proposedBy)).toBe(true)
  })
})

test('whoever speaks in a pairing is staff or a member of one of its sides', () => {
  const maySpeak = (pairing: DemoPairing, by: string): boolean => {
    const sides = new Set([organisationOf(pairing, 'scenario'), organisationOf(pairing, 'capability')])
    const person = people.get(by)
    return (
      person?.memberships.some(({ organisation }) => sides.has(organisation)) || (person?.staffRoles.length ?? 0) > 0
    )
  }
  const strangers = world.pairings.flatMap((pairing) =>
    pairing.history
      .filter(({ kind, by }) => kind === 'note' && !maySpeak(pairing, by))
      .map(({ by }) => ({ pairing: pairing.key, by })),
  )
  expect(strangers).toEqual([])
})
