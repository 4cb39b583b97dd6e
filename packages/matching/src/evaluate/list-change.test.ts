import { array, assert, constantFrom, property, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compareLists } from './list-change.ts'

const ids = 'abcdefghijklmnop'.split('')
const lists = uniqueArray(constantFrom(...ids), { maxLength: 16 })

describe('the change between two lists', () => {
  it('names who rose and fell most, and counts who came in', () => {
    const change = compareLists(['a', 'b', 'c', 'd', 'e'], ['d', 'a', 'b', 'e', 'c'], 3)
    expect(change).toEqual({
      entered: 1,
      overlap: 2 / 3,
      // Six pairs of a, b, c, d: only those with d change order.
      tau: 0,
      climb: { id: 'd', from: 4, to: 1 },
      fall: { id: 'c', from: 3, to: 5 },
    })
  })

  it('says null for a place that a list does not reach', () => {
    const { climb, fall } = compareLists(['a', 'b'], ['c', 'a'], 2)
    expect(climb).toEqual({ id: 'c', from: null, to: 1 })
    expect(fall).toEqual({ id: 'a', from: 1, to: 2 })
  })

  it('is none between a list and itself', () => {
    assert(
      property(lists, (list) => {
        const none = { entered: 0, overlap: 1, tau: 1, climb: undefined, fall: undefined }
        expect(compareLists(list, list, 10)).toEqual(none)
      }),
    )
  })

  it('is complete between a list and its reverse', () => {
    expect(compareLists(ids.slice(0, 10), ids.slice(0, 10).toReversed(), 10)).toMatchObject({ overlap: 1, tau: -1 })
  })

  it('is the same both ways round, with rising and falling exchanged', () => {
    assert(
      property(lists, lists, (before, after) => {
        const [there, back] = [compareLists(before, after, 5), compareLists(after, before, 5)]
        expect(there.tau).toBe(back.tau)
        expect(there.overlap).toBe(back.overlap)
        expect(there.climb?.id).toBe(back.fall?.id)
        for (const value of [there.overlap, (there.tau + 1) / 2]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('looks at the order alone, not at how lists were made', () => {
    assert(
      property(array(constantFrom(...ids)), (noise) => {
        const before = [...new Set(noise)]
        const after = before.toSorted()
        const moved = before.some((id, at) => id !== after[at])
        expect(compareLists(before, after, 16).tau < 1).toBe(moved)
      }),
    )
  })
})
