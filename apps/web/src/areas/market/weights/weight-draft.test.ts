import { describe, expect, it } from 'vitest'

import { percent, sharesIn, usedSignals, withWeight, within } from './weight-draft.ts'

const choice = { neutral: 0.5, affinityHalf: 0.1, weights: { text: 3, task: 1, semantic: 6 } }

describe('a draft of weights', () => {
  it('shares out among the signals in use alone', () => {
    const signals = [
      { name: 'text', isUsed: true },
      { name: 'task', isUsed: true },
      { name: 'semantic', isUsed: false },
    ]
    expect(usedSignals({ signals })).toEqual(['text', 'task'])
    expect(sharesIn(choice, ['text', 'task'])).toEqual(
      new Map([
        ['text', 0.75],
        ['task', 0.25],
      ]),
    )
    expect(percent(0.75)).toBe('75.0%')
  })

  it('has no shares where nothing in use counts', () => {
    const silent = withWeight(withWeight(choice, 'text', 0), 'task', 0)
    expect(sharesIn(silent, ['text', 'task'])).toBeUndefined()
  })

  it('keeps what is typed within its limits, and takes nothing for the least', () => {
    const limits = { least: 0.01, most: 1 }
    expect(within(limits, 7)).toBe(1)
    expect(within(limits, '0.25')).toBe(0.25)
    expect(within(limits, '')).toBe(0.01)
    expect(withWeight(choice, 'text', 250).weights).toEqual({ text: 100, task: 1, semantic: 6 })
  })
})
