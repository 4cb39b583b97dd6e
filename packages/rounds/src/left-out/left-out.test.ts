import { describe, expect, it } from 'vitest'
import { reasonsLeftOut } from './left-out.ts'
import { RoundCancelledError } from '../round.ts'
import type { RoundInstance, RoundMode } from '../round.ts'
import { solveRound } from '../solve-round.ts'

describe('why someone was left out', () => {
  const contested: RoundInstance = {
    scenarios: ['a', 'b', 'lonely'].map((id) => ({ id, demand: 1 })),
    capabilities: [
      { id: 'x', capacity: 1 },
      { id: 'y', capacity: 1 },
    ],
    edges: [
      ['a', 'x', 0.9],
      ['a', 'y', 0.8],
      ['b', 'x', 0.7],
      ['b', 'y', 0.5],
      ['c', 'x', 0.75],
    ],
  }
  const round = { ...contested, scenarios: [...contested.scenarios, { id: 'c', demand: 1 }] }
  const told = (mode: RoundMode, id: string) =>
    reasonsLeftOut(round, solveRound(round, mode), { only: { side: 'scenario', id } })[0]?.reasons

  it('names who holds the place, with scores, what would change, and the score it would have needed', () => {
    expect(told('optimal', 'lonely')).toEqual([{ code: 'leftOut.noCandidates', parameters: {} }])
    const y = { scenario: 'a', capability: 'y', score: 0.8 }
    expect(told('optimal', 'b')).toEqual([
      {
        code: 'leftOut.taken',
        parameters: {
          candidate: 'x',
          score: 0.7,
          limit: { kind: 'capacity', id: 'x', value: 1 },
          holders: [{ scenario: 'c', capability: 'x', score: 0.75 }],
          ends: [{ scenario: 'c', capability: 'x', score: 0.75 }],
          begins: [],
          needed: { score: 0.75, exactly: 'tie', of: 'score' },
        },
      },
      {
        code: 'leftOut.taken',
        parameters: {
          candidate: 'y',
          score: 0.5,
          limit: { kind: 'capacity', id: 'y', value: 1 },
          holders: [y],
          ends: [y, { scenario: 'c', capability: 'x', score: 0.75 }],
          begins: [{ scenario: 'a', capability: 'x', score: 0.9 }],
          needed: { score: 0.65, exactly: 'tie', of: 'score' },
        },
      },
    ])
  })

  it('of a stable round is what the holder of the place is liked', () => {
    expect(told('stable', 'c')).toMatchObject([
      {
        code: 'leftOut.taken',
        parameters: {
          holders: [{ scenario: 'a', capability: 'x', score: 0.9 }],
          needed: { score: 0.9, exactly: 'out', of: 'score' },
        },
      },
    ])
  })

  it('of a fair round is the level that the worst place has', () => {
    expect(told('fair', 'b')).toMatchObject([
      { code: 'leftOut.taken', parameters: { candidate: 'x', needed: { score: 0.75, exactly: 'tie', of: 'score' } } },
      { code: 'leftOut.taken', parameters: { candidate: 'y', needed: { score: 0.75, exactly: 'in', of: 'score' } } },
    ])
  })

  it('is left open where the search ended before it was decided, and says nothing of pairs where there is no round', () => {
    const result = solveRound(round, 'optimal')
    const cancelled = solveRound(round, 'optimal', { shouldStop: () => true })
    const only = { side: 'scenario', id: 'b' } as const
    const reasons = reasonsLeftOut(round, { ...result, status: 'bounded' }, { only })[0]?.reasons
    expect(reasons?.map(({ code }) => code)).toEqual(['leftOut.undecided', 'leftOut.undecided'])
    expect(reasonsLeftOut(round, cancelled, { only })).toMatchObject([{ reasons: [{ code: 'leftOut.noRound' }] }])
    expect(() => reasonsLeftOut(round, result, { only, shouldStop: () => true })).toThrow(RoundCancelledError)
  })

  it('is told of one side where only that is asked for', () => {
    const told = reasonsLeftOut(round, solveRound(round, 'optimal'), { only: { side: 'scenario' } })
    expect(told.map(({ side, id }) => `${side} ${id}`)).toEqual(['scenario b', 'scenario lonely'])
  })

  it('speaks of the best candidates only, and says how many more there are', () => {
    const [told] = reasonsLeftOut(round, solveRound(round, 'optimal'), {
      only: { side: 'scenario', id: 'b' },
      mostCandidates: 1,
    })
    expect(told).toMatchObject({ asked: 1, got: 0, more: 1, reasons: [{ parameters: { candidate: 'x' } }] })
  })
})
