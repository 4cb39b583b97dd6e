import { describe, expect, it } from 'vitest'

import { pathStages } from '@duijie/domain/pairings/pairing-stages.ts'
import { cellId, cellState, closeId, columnWidths, stageOfPlace } from './board-places.ts'

describe('places', () => {
  it('reads back the stage that a place stands for', () => {
    for (const stage of pathStages) expect(stageOfPlace(cellId('medicine', stage))).toBe(stage)
    expect(stageOfPlace(closeId)).toBe('closed')
    expect(stageOfPlace('medicine:nowhere')).toBeUndefined()
  })
})

describe('cellState', () => {
  const card = { lane: 'medicine', stage: 'nda' } as const

  it('opens the card’s own lane where the table allows it, and nothing else', () => {
    const states = pathStages.map((stage) => cellState(card, 'medicine', stage))
    expect(states).toEqual(['blocked', 'blocked', 'legal', 'source', 'legal', 'blocked', 'blocked', 'blocked'])
    expect(pathStages.map((stage) => cellState(card, 'other', stage))).toEqual(pathStages.map(() => 'blocked'))
  })

  it('leaves every cell alone while no card is on its way', () => {
    expect(cellState(undefined, 'medicine', 'nda')).toBe('idle')
  })
})

describe('columnWidths', () => {
  it('keeps a column for every stage, narrow where it is empty', () => {
    const widths = columnWidths(new Map([['pilot', 3]])).split(') ')
    expect(widths).toHaveLength(pathStages.length)
    expect(widths.filter((width) => width.includes('144px'))).toHaveLength(1)
  })
})
