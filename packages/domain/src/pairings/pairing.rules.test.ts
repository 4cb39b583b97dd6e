import { describe, expect, it } from 'vitest'

import { pathStages, pairingStages, settledStages, consentedStages, steppedStages } from './pairing-stages.ts'
import {
  isStale,
  isStepExpired,
  laneOf,
  needsNewStep,
  opensFullTier,
  staleAfterDays,
  standingReminder,
  turnOf,
} from './pairing.rules.ts'
import { consentState, pairingTurn } from './pairing.schema.ts'

describe('isStepExpired', () => {
  it('a next step is expired from the day after it was due; one without a day never is', () => {
    expect(isStepExpired('2026-11-22', '2026-11-23')).toBe(true)
    expect(isStepExpired('2026-11-23', '2026-11-23')).toBe(false)
    expect(isStepExpired(undefined, '2026-11-23')).toBe(false)
  })
})

describe('needsNewStep', () => {
  it('moving on with an expired next step asks for a new one; going back, inviting and ending do not', () => {
    expect(needsNewStep('connected', 'nda', true)).toBe(true)
    expect(needsNewStep('connected', 'pilot', true)).toBe(true)
    expect(needsNewStep('connected', 'nda', false)).toBe(false)
    expect(needsNewStep('pilot', 'nda', true)).toBe(false)
    expect(needsNewStep('screening', 'invited', true)).toBe(false)
    expect(needsNewStep('contract', 'deployed', true)).toBe(false)
    expect(needsNewStep('contract', 'closed', true)).toBe(false)
  })
})

describe('standingReminder', () => {
  const since = '2026-11-20T00:00:00.000Z'
  const reminders = [
    { at: '2026-11-19T00:00:00.000Z', turn: 'scenario' },
    { at: '2026-11-21T00:00:00.000Z', turn: 'scenario' },
    { at: '2026-11-22T00:00:00.000Z', turn: 'capability' },
  ]

  it('is the last one to those who have to act now, and says when the next may follow', () => {
    expect(standingReminder(reminders, { turn: 'scenario', stageSince: since })).toEqual({
      at: '2026-11-21T00:00:00.000Z',
      again: '2026-11-21T20:00:00.000Z',
    })
  })

  it('one from an earlier stage, or to the other side, does not stand', () => {
    expect(standingReminder(reminders.slice(0, 1), { turn: 'scenario', stageSince: since })).toBeUndefined()
    expect(standingReminder(reminders.slice(0, 2), { turn: 'both', stageSince: since })).toBeUndefined()
  })
})

describe.each(pairingStages)('a pairing in %s', (stage) => {
  const limit = staleAfterDays(stage)
  const since = '2026-01-01T00:00:00.000Z'
  const after = (days: number) => new Date(Date.parse(since) + days * 86_400_000).toISOString()

  it('is stuck the day after its limit, and never where nothing is left to do', () => {
    if (settledStages.includes(stage)) expect(limit).toBeUndefined()
    if (limit === undefined) return expect(isStale(stage, since, after(3650))).toBe(false)
    expect(isStale(stage, since, after(limit + 0.9))).toBe(false)
    expect(isStale(stage, since, after(limit + 1))).toBe(true)
  })

  it('opens the full tier exactly where both have consented', () => {
    expect(opensFullTier(stage)).toBe(consentedStages.some((each) => each === stage))
  })

  it('is the turn of those who hold the next step, and only where there are steps', () => {
    const isStepped = steppedStages.some((each) => each === stage)
    const consents = { scenario: 'consented', capability: 'consented' } as const
    for (const turn of pairingTurn.options)
      expect(turnOf(stage, consents, turn) === turn || !isStepped || stage === 'invited').toBe(true)
    if (settledStages.includes(stage)) expect(turnOf(stage, consents, 'both')).toBe('none')
  })
})

describe('turnOf while consents are open', () => {
  const both = consentState.options
  it.each(both.flatMap((scenario) => both.map((capability) => ({ scenario, capability }))))(
    'scenario $scenario, capability $capability',
    ({ scenario, capability }) => {
      const expected = scenario === 'pending' ? (capability === 'pending' ? 'both' : 'scenario') : 'capability'
      expect(turnOf('invited', { scenario, capability }, 'broker')).toBe(expected)
    },
  )
  it('screening is the broker’s, whatever the next step says', () => {
    expect(turnOf('screening', { scenario: 'consented', capability: 'pending' }, 'both')).toBe('broker')
  })
})

describe('laneOf', () => {
  it.each([
    [['C31'], 'manufacturing'],
    [['I65', 'Q84'], 'medicine'],
    [['A01', 'C31'], 'agriculture'],
    [['I65'], 'other'],
    [[], 'other'],
  ])('%j runs in %s', (sectors, lane) => expect(laneOf(sectors)).toBe(lane))
})

it('a move back never asks for a new step', () => {
  const moves = pathStages.flatMap((from, place) => pathStages.slice(0, place + 1).map((to) => ({ from, to })))
  expect(moves.filter(({ from, to }) => needsNewStep(from, to, true))).toEqual([])
})
