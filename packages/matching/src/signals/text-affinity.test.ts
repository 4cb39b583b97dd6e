import { array, assert, constant, double, oneof, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { breadthOfItems, COUNTED_ITEMS } from './text-affinity.ts'

const affinity = oneof(constant(0), double({ min: 1e-9, max: 1.5, noNaN: true }))
const affinities = array(affinity, { maxLength: 40 })
const squares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0)

describe('the breadth of a capability', () => {
  it('of one item is its square', () => {
    expect(breadthOfItems([0.3])).toBe(0.3 * 0.3)
    expect(breadthOfItems([0, 0.3, 0])).toBe(0.3 * 0.3)
    expect(breadthOfItems([])).toBe(0)
  })

  it('rests on the best dozen of items', () => {
    const many = Array.from({ length: 30 }, (_, at) => 0.1 + ((at * 7) % 30) / 100)
    const best = many.toSorted((a, b) => b - a).slice(0, COUNTED_ITEMS)
    expect(breadthOfItems(many)).toBeCloseTo(squares(best), 12)
  })

  it('is never above the sum of squares that bounds it, and never lowered by a further item', () => {
    assert(
      property(affinities, affinity, (values, further) => {
        const breadth = breadthOfItems([...values])
        expect(breadth).toBeLessThanOrEqual(squares(values) * (1 + 1e-12))
        expect(breadthOfItems([...values, further])).toBeGreaterThanOrEqual(breadth * (1 - 1e-12))
      }),
    )
  })

  it('is the same to the bit in whichever order the items stand, and with items that have nothing in common', () => {
    assert(
      property(affinities, (values) => {
        const breadth = breadthOfItems([...values])
        expect(breadthOfItems(values.toReversed())).toBe(breadth)
        expect(breadthOfItems(Float64Array.of(...values, 0, 0))).toBe(breadth)
        expect(breadthOfItems(values.filter((value) => value > 0))).toBe(breadth)
      }),
    )
  })
})
