import { describe, expect, it } from 'vitest'

import type { SignalView } from '@duijie/domain/matches/signal.view.schema.ts'

import { contributionTenths, scoreParts, topSignals, unknownSignals, weakSignals } from './score.ts'

const signal = (
  name: string,
  value: number | null,
  weight: number,
  params: SignalView['reason']['params'] = {},
): SignalView => ({
  name,
  value,
  weight,
  contribution: weight * (value ?? 0.5),
  reason: { code: value === 0 ? `${name}.none` : `${name}.x`, params },
})

describe('contributionTenths', () => {
  it('adds up to the rounded score, whatever the parts', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const parts = Array.from({ length: 13 }, (_, index) => (Math.sin(seed * 97 + index * 31) + 1) / 26)
      const total = Math.round(parts.reduce((sum, part) => sum + part * 1000, 0))
      expect(contributionTenths(parts).reduce((sum, tenths) => sum + tenths, 0)).toBe(total)
    }
  })

  it('never moves a part by a whole tenth', () => {
    const parts = [0.3333, 0.3333, 0.3334, 0.00004]
    contributionTenths(parts).forEach((tenths, index) =>
      expect(Math.abs(tenths - (parts[index] ?? 0) * 1000)).toBeLessThan(1),
    )
  })
})

describe('scoreParts', () => {
  it('keeps what is unknown apart from what is known', () => {
    const parts = scoreParts([
      signal('text', 0.5, 0.4),
      signal('concepts', 1, 0.1),
      signal('trl', null, 0.2),
      signal('budget', 0, 0.3),
    ])
    expect(parts).toEqual([
      { group: 'content', share: 0.30000000000000004 },
      { group: 'unknown', share: 0.1 },
    ])
  })
})

describe('signals of an explanation', () => {
  const signals = [
    signal('text', 0.9, 0.2),
    signal('task', 1, 0.3),
    signal('deployment', null, 0.1),
    signal('trl', null, 0.1, { missing: ['capability'] }),
    signal('sector', 0, 0.2),
    signal('evidence', 0.2, 0.1),
  ]

  it('puts cases before the task and figures, these before what is only named, and likeness last', () => {
    const strong = [
      signal('text', 1, 0.9),
      signal('concepts', 1, 0.8),
      ...signals.slice(1),
      signal('modality', 1, 0.5),
      signal('budget', 1, 0.01),
    ]
    const names = topSignals(strong, 9).map(({ name }) => name)
    expect(names).toEqual(['evidence', 'task', 'budget', 'modality', 'concepts', 'text'])
  })

  it('leaves out as reasons what is unknown or zero', () => {
    expect(topSignals(signals, 9).map(({ name }) => name)).not.toEqual(expect.arrayContaining(['deployment', 'sector']))
    expect(topSignals(signals, 1).map(({ name }) => name)).toEqual(['evidence'])
  })

  it('does not call it unknown when the scenario simply has no preference', () => {
    expect(unknownSignals(signals).map(({ name }) => name)).toEqual(['trl'])
  })

  it('names as objections only reasons that say what is lacking, and what costs most first', () => {
    const below = { ...signal('trl', 0.5, 0.6), reason: { code: 'trl.below', params: {} } }
    const all = [...signals, below]
    expect(weakSignals(all).map(({ name }) => name)).toEqual(['trl', 'sector'])
    expect(topSignals(all, 9).map(({ name }) => name)).not.toContain('trl')
  })
})
