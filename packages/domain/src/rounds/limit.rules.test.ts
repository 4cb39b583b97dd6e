import { describe, expect, it } from 'vitest'

import { weightChanges } from '../matches/weight-limits.ts'
import { isOfScenarios, limitKinds, limitProblem } from './limit.rules.ts'

const needsValue = ['size', 'region', 'form', 'sector']

describe.each(limitKinds)('a limit on %s', (of) => {
  const value = needsValue.includes(of) ? { value: 'v' } : {}
  const vendorIds = of === 'vendors' ? { vendorIds: ['org_a'] } : {}
  const whole = { of, ...value, ...vendorIds }

  it('says something once it has its number', () => {
    expect(limitProblem({ ...whole, atMost: 0 })).toBeUndefined()
    expect(limitProblem({ ...whole, atLeast: 0 })).toBeUndefined()
    expect(limitProblem({ ...whole, atLeast: 2, atMost: 2 })).toBeUndefined()
  })
  it('lacks a number', () => expect(limitProblem(whole)).toEqual({ field: 'atMost', problem: 'number_needed' }))
  it('is turned around', () => {
    expect(limitProblem({ ...whole, atLeast: 3, atMost: 2 })).toEqual({ field: 'atMost', problem: 'range_crossed' })
  })
  it('is first asked whom it is about', () => {
    const expected = needsValue.includes(of)
      ? { field: 'value', problem: 'value_needed' }
      : of === 'vendors'
        ? { field: 'vendorIds', problem: 'vendors_needed' }
        : undefined
    expect(limitProblem({ of, atMost: 1 })).toEqual(expected)
  })
})

it('clients and sectors belong to the scenarios, everything else to the capabilities', () => {
  expect(limitKinds.filter(isOfScenarios)).toEqual(['each_client', 'each_sector', 'sector'])
})

describe('what changed between two choices of weights', () => {
  const choice = { neutral: 0.5, affinityHalf: 0.2, weights: { text: 10, trl: 4 } }

  it('is nothing between the same', () => expect(weightChanges(choice, structuredClone(choice))).toEqual([]))
  it('names each number, signals first', () => {
    const after = { neutral: 0.4, affinityHalf: 0.3, weights: { trl: 5, text: 10, region: 1 } }
    expect(weightChanges(choice, after)).toEqual([
      { field: 'weights.trl', from: 4, to: 5 },
      { field: 'weights.region', from: 0, to: 1 },
      { field: 'neutral', from: 0.5, to: 0.4 },
      { field: 'affinityHalf', from: 0.2, to: 0.3 },
    ])
  })
  it('counts a signal that is left out as one without weight', () => {
    expect(weightChanges(choice, { ...choice, weights: { text: 10 } })).toEqual([
      { field: 'weights.trl', from: 4, to: 0 },
    ])
    expect(weightChanges(choice, { ...choice, weights: { ...choice.weights, new: 0 } })).toEqual([])
  })
})
