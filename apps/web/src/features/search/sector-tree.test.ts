import { describe, expect, it } from 'vitest'

import { openSectors } from './sector-tree.ts'

const values = [
  { value: 'C', count: 18 },
  { value: 'C39', count: 4 },
  { value: 'C397', count: 3 },
  { value: 'Q', count: 3 },
  { value: 'C31', count: 2 },
  { value: 'A015', count: 1 },
]
const shown = (...chosen: string[]) => openSectors(values, chosen).map(({ value, depth }) => `${depth}${value}`)

describe('openSectors', () => {
  it('shows the broadest sectors, also one whose broader ones are not in the list', () => {
    expect(shown()).toEqual(['0C', '0Q', '0A015'])
  })

  it('opens what is chosen, in the order of the counts', () => {
    expect(shown('C')).toEqual(['0C', '1C39', '1C31', '0Q', '0A015'])
  })

  it('keeps a chosen narrow sector in sight', () => {
    expect(shown('C397')).toEqual(['0C', '1C39', '2C397', '1C31', '0Q', '0A015'])
  })
})
