import { describe, expect, it } from 'vitest'

import { pairingStages } from '@duijie/domain/pairings/pairing-stages.ts'
import { pairingTransitions } from '@duijie/domain/pairings/pairing.transitions.ts'

import { pairingCardFixture as card } from './board-fixture.ts'
import { filterCards } from './board-filters.ts'
import { readBoardState } from './board-state.ts'
import { boardLanes, directionOf, findMove, movesOf, undoOf, withMovedCard } from './board-model.ts'

const now = '2026-11-23T08:00:00.000Z'

describe('boardLanes', () => {
  it('puts stuck cards first, then the longest in the stage, and breaks ties by id', () => {
    const cards = [
      card({ id: 'c', stageSince: '2026-11-10T00:00:00.000Z' }),
      card({ id: 'b', stageSince: '2026-11-10T00:00:00.000Z' }),
      card({ id: 'a', stageSince: '2026-11-19T00:00:00.000Z', stale: true }),
    ]
    const [lane] = boardLanes(cards)
    expect(lane?.cells.screening.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(lane).toMatchObject({ count: 3, stale: 1 })
  })

  it('gives the same board for any order of cards', () => {
    const cards = Array.from({ length: 40 }, (_, index) =>
      card({ id: `pai_${index}`, lane: index % 2 ? 'medicine' : 'other', stage: pairingStages[index % 8] ?? 'pilot' }),
    )
    expect(boardLanes(cards.toReversed())).toEqual(boardLanes(cards))
  })

  it('leaves out lanes without a card', () => {
    expect(boardLanes([card({ lane: 'agriculture' })]).map(({ lane }) => lane)).toEqual(['agriculture'])
  })
})

describe('moves', () => {
  it('offers a broker exactly the moves of the table', () => {
    for (const from of pairingStages) {
      const table = pairingTransitions.filter((row) => row.from === from && row.by === 'broker')
      expect(new Set(movesOf(from).map(({ to }) => to))).toEqual(new Set(table.map(({ to }) => to)))
    }
  })

  it('never lets a broker consent for the sides', () => {
    expect(findMove('invited', 'connected')).toBeUndefined()
  })

  it('asks for a reason whenever a card goes back or ends', () => {
    for (const from of pairingStages) {
      for (const { to, reasonNeeded } of movesOf(from))
        expect(reasonNeeded).toBe(directionOf(from, to) !== 'forward' || from === 'closed' || from === 'declined')
    }
  })

  it('knows which moves can be taken back', () => {
    expect(undoOf('nda', 'pilot')).toEqual({ to: 'nda', reasonNeeded: true })
    expect(undoOf('screening', 'invited')).toBeUndefined()
  })
})

describe('withMovedCard', () => {
  it('starts the days anew and tells whose turn it becomes', () => {
    const [moved, other] = withMovedCard(
      [card({ stage: 'screening', stale: true }), card({ id: 'pai_2' })],
      'pai_1',
      'invited',
      now,
    )
    expect(moved).toMatchObject({ stage: 'invited', stageSince: now, daysInStage: 0, stale: false, turn: 'both' })
    expect(other).toEqual(card({ id: 'pai_2' }))
  })

  it('takes a closed card off the board', () => {
    expect(withMovedCard([card()], 'pai_1', 'closed', now)).toEqual([])
  })
})

describe('filterCards', () => {
  const cards = [
    card({ id: 'a', broker: { id: 'usr_1', name: '周敏' } }),
    card({ id: 'b', lane: 'medicine', stale: true }),
    card({ id: 'c', nextStep: 'Send the sample set' }),
  ]
  const ids = (raw: Record<string, unknown>) => filterCards(cards, readBoardState(raw)).map(({ id }) => id)

  it('finds every word in titles, names and next steps of either language, in any case', () => {
    expect(ids({ q: 'SURFACE sample' })).toEqual(['c'])
    expect(ids({ q: '轴承 周敏' })).toEqual(['a'])
  })

  it('combines lane, broker and stuck', () => {
    expect(ids({ lane: 'medicine', stuck: '1' })).toEqual(['b'])
    expect(ids({ broker: 'none' })).toEqual(['b', 'c'])
    expect(ids({ broker: 'usr_1', stuck: '1' })).toEqual([])
  })

  it('drops what makes no sense in the URL', () => {
    expect(readBoardState({ lane: 'space', stuck: 'yes', q: '   ', other: '1' })).toEqual({})
  })
})
