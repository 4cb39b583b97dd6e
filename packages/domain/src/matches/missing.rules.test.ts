import { describe, expect, it } from 'vitest'

import { fieldTiers } from '../listings/tiers.ts'
import { missingStateOf, signalFields } from './missing.rules.ts'

describe('what a side lacks for a signal', () => {
  it('is hidden if a field of it is, absent if all are open, and unknown where there is nothing to fill in', () => {
    expect(missingStateOf('budget', 'capability', (field) => field !== 'priceMaximumFen')).toBe('hidden')
    expect(missingStateOf('budget', 'capability', () => true)).toBe('absent')
    expect(missingStateOf('outcome', 'capability', () => true)).toBe('unknown')
    expect(missingStateOf('interest', 'scenario', () => false)).toBe('unknown')
  })

  it('is told by fields that the side’s form has', () => {
    for (const sides of Object.values(signalFields)) {
      expect(Object.keys(fieldTiers.scenario)).toEqual(expect.arrayContaining([...(sides.scenario ?? [])]))
      expect(Object.keys(fieldTiers.capability)).toEqual(expect.arrayContaining([...(sides.capability ?? [])]))
    }
  })
})
