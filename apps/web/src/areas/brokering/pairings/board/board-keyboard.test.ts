import { describe, expect, it } from 'vitest'

import { pathStages } from '@duijie/domain/pairings/pairing-stages.ts'
import { pairingCardFixture as card } from './board-fixture.ts'
import { gridOf, neighbour, pickUp, step, targetOf } from './board-keyboard.ts'
import { boardLanes, movesOf } from './board-model.ts'

const cards = [
  card({ id: 'm1', stage: 'screening', stale: true }),
  card({ id: 'm2', stage: 'screening' }),
  card({ id: 'm3', stage: 'pilot' }),
  card({ id: 'x1', stage: 'screening', lane: 'medicine' }),
  card({ id: 'o1', stage: 'pilot', lane: 'other' }),
]
const grid = gridOf(boardLanes(cards), pathStages, () => 12)

describe('neighbour', () => {
  it('goes past empty columns and stays in the lane', () => {
    expect(neighbour(grid, 'm2', 'right')).toBe('m3')
    expect(neighbour(grid, 'm3', 'left')).toBe('m1')
  })

  it('goes down through a column into the lanes below, past lanes without a card there', () => {
    expect(neighbour(grid, 'm1', 'down')).toBe('m2')
    expect(neighbour(grid, 'm2', 'down')).toBe('x1')
    expect(neighbour(grid, 'm3', 'down')).toBe('o1')
    expect(neighbour(grid, 'x1', 'up')).toBe('m2')
  })

  it('stops at the edge', () => {
    expect(neighbour(grid, 'm1', 'up')).toBeUndefined()
    expect(neighbour(grid, 'o1', 'right')).toBeUndefined()
    expect(neighbour(grid, 'gone', 'right')).toBeUndefined()
  })
})

describe('a card picked up', () => {
  const held = pickUp('m3', 'pilot', movesOf('pilot'), pathStages)

  it('visits legal places only, in the order of the columns, the end last', () => {
    expect(held?.targets).toEqual(['nda', 'pilot', 'evaluation', 'closed'])
    expect(held && targetOf(held)).toBe('pilot')
  })

  it('stops at the first and last place', () => {
    if (!held) throw new Error('not picked up')
    const right = step(step(step(held, 1), 1), 1)
    expect(targetOf(right)).toBe('closed')
    expect(targetOf(step(step(held, -1), -1))).toBe('nda')
  })

  it('cannot be picked up where nothing is allowed', () => {
    expect(pickUp('d', 'deployed', movesOf('deployed'), pathStages)).toBeUndefined()
  })
})
