import { describe, expect, it } from 'vitest'

import { isStepExpired, needsNewStep, standingReminder } from './pairing.rules.ts'

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

  it('is the last one to whoever has to act now, and says when the next may follow', () => {
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
