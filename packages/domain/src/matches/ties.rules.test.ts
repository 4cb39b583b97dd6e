import { describe, expect, it } from 'vitest'

import { placesOf } from './ties.rules.ts'

describe('places', () => {
  it('are shared by those whose points are the same to the reader, and the next place counts them all', () => {
    expect(placesOf([0.52, 0.374, 0.3651, 0.37, 0.2])).toEqual([
      { rank: 1, tied: 1 },
      { rank: 2, tied: 3 },
      { rank: 2, tied: 3 },
      { rank: 2, tied: 3 },
      { rank: 5, tied: 1 },
    ])
  })

  it('of nobody are none', () => {
    expect(placesOf([])).toEqual([])
  })
})
