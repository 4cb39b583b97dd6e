import { describe, expect, it } from 'vitest'

import { pairingCardFixture as card } from '../../brokering/pairings/board/board-fixture.ts'
import { stuckAct } from './stuck-act.ts'

const broker = { id: 'usr_1', name: '周敏' }
const reminded = { at: '2026-11-23T04:54:00.000Z', isRecent: true }

describe('stuckAct', () => {
  it('puts somebody in charge before anything else', () => {
    expect(stuckAct(card({ turn: 'both', stage: 'invited' }))).toEqual({ kind: 'assign' })
  })

  it('reminds whoever has to act', () => {
    for (const turn of ['scenario', 'capability', 'both'] as const)
      expect(stuckAct(card({ broker, turn, stage: 'pilot' }))).toEqual({ kind: 'remind' })
  })

  it('offers what is next once the reminder is given, and the reminder again when its time has come', () => {
    const waiting = card({ broker, turn: 'scenario', stage: 'pilot', reminded })
    expect(stuckAct(waiting)).toEqual({ kind: 'next' })
    expect(stuckAct({ ...waiting, reminded: { ...reminded, isRecent: false } })).toEqual({ kind: 'remind' })
    expect(stuckAct(card({ broker, turn: 'both', stage: 'invited', reminded }))).toEqual({ kind: 'open' })
  })

  it('asks for the next step where the broker’s own has expired', () => {
    const late = card({ broker, stage: 'pilot', turn: 'broker', nextStepExpired: true })
    expect(stuckAct(late)).toEqual({ kind: 'next' })
  })

  it('offers the next stage only out of the screening, where it is the broker’s own decision', () => {
    expect(stuckAct(card({ broker, stage: 'screening', turn: 'broker' }))).toEqual({ kind: 'move', to: 'invited' })
    expect(stuckAct(card({ broker, stage: 'pilot', turn: 'broker' }))).toEqual({ kind: 'open' })
  })
})
