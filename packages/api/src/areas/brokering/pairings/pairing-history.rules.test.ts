import { describe, expect, it } from 'vitest'

import { unaccountedFor } from './pairing-history.rules.ts'

const step = (kind: string, from: string | null, to: string | null, side = 'platform') => ({
  kind,
  actor_side: side,
  from_stage: from,
  to_stage: to,
})
const invited = [step('proposed', null, 'invited')]
const connected = [
  ...invited,
  step('consented', null, null, 'scenario'),
  step('consented', 'invited', 'connected', 'capability'),
]
const both = { scenario_consent: 'consented', capability_consent: 'consented' }
const neither = { scenario_consent: 'pending', capability_consent: 'pending' }

describe('the history of a pairing', () => {
  it('accounts for its stage and both consents', () => {
    expect(unaccountedFor({ stage: 'invited', ...neither }, invited)).toEqual([])
    expect(unaccountedFor({ stage: 'connected', ...both }, connected)).toEqual([])
  })

  it('counts a proposal as the yes of the side that made it', () => {
    const own = [step('proposed', null, 'screening', 'scenario')]
    expect(unaccountedFor({ stage: 'screening', ...neither, scenario_consent: 'consented' }, own)).toEqual([])
    expect(unaccountedFor({ stage: 'screening', ...neither, capability_consent: 'consented' }, own)).toEqual([
      'capability consented without saying so',
    ])
  })

  it('does not let a yes from before it was closed count after it was opened again', () => {
    const reopened = [...connected, step('moved', 'connected', 'closed'), step('moved', 'closed', 'screening')]
    expect(unaccountedFor({ stage: 'screening', ...neither }, reopened)).toEqual([])
    expect(unaccountedFor({ stage: 'screening', ...both }, reopened)).toEqual([
      'scenario consented without saying so',
      'capability consented without saying so',
    ])
  })

  it('names a stage that nobody moved it to, a move that does not exist, and one that starts elsewhere', () => {
    expect(unaccountedFor({ stage: 'pilot', ...both }, connected)).toEqual(['is pilot, its history ends at connected'])
    expect(
      unaccountedFor({ stage: 'deployed', ...both }, [...connected, step('moved', 'connected', 'deployed')]),
    ).toEqual(['moved from connected to deployed'])
    expect(
      unaccountedFor({ stage: 'evaluation', ...both }, [...connected, step('moved', 'pilot', 'evaluation')]),
    ).toEqual(['moved from connected to evaluation'])
    expect(unaccountedFor({ stage: 'screening', ...neither }, [])).toEqual(['is screening, its history ends at null'])
  })
})
