import { describe, expect, it } from 'vitest'

import { pairingCardFixture as card } from '../../brokering/pairings/board/board-fixture.ts'
import { stuckAct } from './stuck-act.ts'

const broker = { id: 'usr_1', name: '周敏' }

describe('stuckAct', () => {
  it('puts somebody in charge before anything else', () => {
    expect(stuckAct(card({ turn: 'both', stage: 'invited' }))).toEqual({ kind: 'assign' })
  })

  it('reminds whoever has to act', () => {
    for (const turn of ['scenario', 'capability', 'both'] as const)
      expect(stuckAct(card({ broker, turn, stage: 'pilot' }))).toEqual({ kind: 'remind' })
  })

  it('offers the next stage only out of the screening, where it is the broker’s own decision', () => {
    expect(stuckAct(card({ broker, stage: 'screening', turn: 'broker' }))).toEqual({ kind: 'move', to: 'invited' })
    expect(stuckAct(card({ broker, stage: 'pilot', turn: 'broker' }))).toEqual({ kind: 'open' })
  })
})
