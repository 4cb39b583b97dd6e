import { expect, it } from 'vitest'

import { sharesOf } from './weight-shares.rules.ts'

const choice = { neutral: 0.5, affinityHalf: 0.1, weights: { text: 3, task: 1, unused: 6 } }

it('the shares of the signals in use add up to one, in the proportion of their weights', () => {
  expect(sharesOf(choice, ['text', 'task'])).toEqual(
    new Map([
      ['text', 0.75],
      ['task', 0.25],
    ]),
  )
})

it.each([
  ['a neutral value beyond one', { ...choice, neutral: 1.1 }, ['text']],
  ['a breadth of nothing', { ...choice, affinityHalf: 0 }, ['text']],
  ['a signal without a weight', choice, ['text', 'budget']],
  ['a weight below zero', { ...choice, weights: { text: -1 } }, ['text']],
  ['weights that are all zero', { ...choice, weights: { text: 0 } }, ['text']],
  ['no signal at all', choice, []],
])('%s has no shares', (_name, wrong, names) => {
  expect(() => sharesOf(wrong, names)).toThrow(RangeError)
})
