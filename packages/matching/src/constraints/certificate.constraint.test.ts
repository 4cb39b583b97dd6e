import { describe, expect, it } from 'vitest'

import { createMatchingEngine } from '../engine.ts'
import type { CapabilityProfile } from '../profile.ts'
import { capability, scenario } from '../testing/profiles.ts'
import { defaultWeights } from '../weights.ts'

const need = scenario('need', { certificatesRequired: ['mlps-3', 'iso-9001'] })
const engine = createMatchingEngine({ today: () => '2026-11-28' })

const told = (stated: Partial<CapabilityProfile>) => {
  const { violations, signals } = engine.explainPair(need, capability('offer', stated))
  const { value, reason } = signals.find(({ name }) => name === 'certificate') ?? {}
  return { violations, value, code: reason?.code, params: reason?.params }
}

describe('a demanded certificate', () => {
  it('rules out who names his certificates and has not got it, and says which', () => {
    expect(told({ certificates: ['mlps-3'] })).toEqual({
      violations: ['certificate'],
      value: 0.5,
      code: 'certificate.lacking',
      params: { lacking: ['iso-9001'] },
    })
    expect(told({ certificates: ['iso-9001', 'mlps-3', 'cnas'] })).toMatchObject({ violations: [], value: 1 })
  })

  it('is unknown, neutral and said so of who names none, or one that nobody can read', () => {
    const unknown = { violations: [], value: null, code: 'certificate.unknown', params: { missing: ['capability'] } }
    expect(told({})).toEqual(unknown)
    expect(told({ certificates: ['mlps-3'], hasOtherCertificates: true })).toEqual(unknown)
  })

  it('moves no score by default, whether it is demanded, held or not known', () => {
    const scores = [{}, { certificates: ['mlps-3', 'iso-9001'] }].map(
      (stated) => engine.explainPair(need, capability('offer', stated)).score,
    )
    const free = engine.explainPair({ ...need, certificatesRequired: [] }, capability('offer')).score
    expect(new Set([...scores, free]).size).toBe(1)
  })

  it('is to be obtained where it is lacking, and all of them at once', () => {
    const lacking = capability('offer', { certificates: ['cnas'] })
    expect(engine.whyNotListed(need, lacking)).toMatchObject({
      violations: ['certificate'],
      remedies: [
        {
          effort: 6,
          changes: [{ reason: { code: 'certificate.obtain', params: { certificates: ['mlps-3', 'iso-9001'] } } }],
        },
      ],
    })
  })

  it('need only be named where nothing is known, once an administrator lets it count', () => {
    const counting = createMatchingEngine({
      today: () => '2026-11-28',
      weights: { ...defaultWeights, weights: { ...defaultWeights.weights, certificate: 20 } },
    })
    counting.putCapability(capability('best', { certificates: ['mlps-3', 'iso-9001'] }))
    expect(counting.whyNotListed(need, capability('late'), { limit: 1 })).toMatchObject({ remedies: [] })
    counting.putCapability(capability('zz-best', { certificates: ['mlps-3', 'iso-9001'] }))
    counting.removeCapability('best')
    expect(counting.whyNotListed(need, capability('late'), { limit: 1 })).toMatchObject({
      remedies: [{ effort: 2, changes: [{ reason: { code: 'certificate.state' } }] }],
    })
  })

  it('can be waived by the scenario where it excludes everyone', () => {
    const market = createMatchingEngine({ today: () => '2026-11-28' })
    market.putCapability(capability('one', { certificates: ['mlps-3'] }))
    market.putCapability(capability('two', { certificates: ['cnas'] }))
    expect(market.nothingFits(need)).toMatchObject({
      conflict: [{ constraint: 'certificate', excluded: 2 }],
      relaxations: [
        { letsIn: 1, changes: [{ reason: { code: 'certificate.waive', params: { certificates: ['iso-9001'] } } }] },
      ],
    })
  })
})
