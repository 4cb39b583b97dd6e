import { describe, expect, it } from 'vitest'

import { createVectorShelf } from './vector-shelf.ts'

const shelfOf = (listings: Record<string, number[][]>) => {
  const shelf = createVectorShelf()
  for (const [id, vectors] of Object.entries(listings)) {
    shelf.put(
      id,
      vectors.map((vector) => Float32Array.from(vector)),
    )
  }
  return shelf
}

describe('the shelf of vectors', () => {
  it('compares directions, whatever the lengths, within 0 and 1', () => {
    const shelf = shelfOf({ a: [[3, 0]], b: [[0.5, 0]], c: [[0, 2]], d: [[-1, 0]], e: [[1, 1]] })
    expect(shelf.similarity('a', 'b')).toBe(1)
    expect(shelf.similarity('a', 'c')).toBe(0)
    expect(shelf.similarity('a', 'd')).toBe(0)
    expect(shelf.similarity('a', 'e')).toBeCloseTo(Math.SQRT1_2, 6)
    expect(shelf.similarity('e', 'a')).toBe(shelf.similarity('a', 'e'))
  })

  it('lets the nearest piece count, so that another one never takes anything away', () => {
    const shelf = shelfOf({
      need: [[1, 0]],
      one: [[1, 1]],
      more: [
        [1, 1],
        [0, 1],
        [0, 0],
      ],
      best: [
        [0, 1],
        [1, 0.1],
      ],
    })
    expect(shelf.similarity('need', 'more')).toBe(shelf.similarity('need', 'one'))
    expect(shelf.similarity('need', 'best')).toBeGreaterThan(shelf.similarity('need', 'one') ?? 1)
  })

  it('does not guess where a vector is missing, of another length, or zero', () => {
    const shelf = shelfOf({ a: [[1, 0]], longer: [[1, 0, 0]], zero: [[0, 0]] })
    expect(shelf.similarity('a', 'nobody')).toBeUndefined()
    expect(shelf.similarity('a', 'longer')).toBeUndefined()
    expect(shelf.similarity('a', 'zero')).toBeUndefined()
    shelf.drop('a')
    expect(shelf.size()).toBe(1)
  })
})
