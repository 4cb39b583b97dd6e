import { describe, expect, it } from 'vitest'

import type { MatchView } from '@duijie/domain/matches/match.schema.ts'

import { factRows, signalRows, toggleChosen } from './compare.model.ts'

const match = (
  id: string,
  listing: Partial<MatchView['listing']>,
  contributions: Record<string, number>,
): MatchView => ({
  rank: 1,
  tied: 1,
  money: { state: 'absent' },
  cases: 0,
  listing: {
    id,
    kind: 'capability',
    status: 'published',
    title: { zh: id },
    organisation: { id: 'org', name: '某公司', kind: 'vendor', verification: 'verified', membership: 'member' },
    sectors: [],
    tasks: [],
    modalities: [],
    deployments: [],
    ...listing,
  },
  explanation: {
    score: 0.5,
    basis: 'full',
    weightsVersion: 'test',
    signals: Object.entries(contributions).map(([name, contribution]) => ({
      name,
      value: 1,
      weight: contribution,
      contribution,
      reason: { code: `${name}.x`, params: {} },
    })),
    matchedTerms: { scenario: [], capability: [] },
  },
})

describe('factRows', () => {
  it('takes lists in another order for the same, and drops what nobody states', () => {
    const rows = factRows([
      match('a', { tasks: ['x', 'y'], trl: 7 }, {}),
      match('b', { tasks: ['y', 'x'], trl: 9 }, {}),
    ])
    expect(rows.map(({ key, differs }) => [key, differs])).toEqual([
      ['tasks', false],
      ['trl', true],
    ])
  })
})

describe('signalRows', () => {
  it('marks the signals whose points differ, also where one candidate lacks the signal', () => {
    const rows = signalRows([
      match('a', {}, { text: 0.2, trl: 0.1 }),
      match('b', {}, { text: 0.2, trl: 0.3, semantic: 0.1 }),
    ])
    expect(rows.map(({ key, differs }) => [key, differs])).toEqual([
      ['text', false],
      ['trl', true],
      ['semantic', true],
    ])
  })
})

describe('toggleChosen', () => {
  it('takes four at most and lets any of them go', () => {
    const four = ['a', 'b', 'c', 'd']
    expect(toggleChosen(four, 'e')).toEqual(four)
    expect(toggleChosen(four, 'b')).toEqual(['a', 'c', 'd'])
    expect(toggleChosen(['a'], 'b')).toEqual(['a', 'b'])
  })
})
