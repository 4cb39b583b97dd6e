import { assert, constantFrom, array, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { PairingStage } from './pairing.schema.ts'
import { pairingTransitions } from './pairing.transitions.ts'
import { pathStages } from './pairing-stages.ts'
import { skippedAfter, skippedBetween, skippedStages, stagePath, type StageMove } from './stage-path.rules.ts'

/** A record of moves from a list of stages. */
const through = (...stages: PairingStage[]): StageMove[] => stages.map((to, at) => ({ from: stages[at - 1], to }))

const statesOf = (history: StageMove[]): string => pathStages.map((stage) => stagePath(history)[stage][0]).join('')

describe('stagePath', () => {
  it('a stage counts as done only where the pairing stood in it and went on', () => {
    expect(statesOf(through('screening', 'invited', 'connected', 'nda', 'pilot'))).toBe('ddddcaaa')
  })

  it('a stage that was passed over is skipped, and stays so to the end', () => {
    expect(statesOf(through('screening', 'invited', 'connected', 'pilot'))).toBe('dddscaaa')
    expect(statesOf(through('invited', 'connected', 'pilot', 'evaluation', 'contract', 'deployed'))).toBe('dddsdddc')
  })

  it('screening and consents are never skipped: nobody is connected without them', () => {
    expect(statesOf(through('invited', 'connected'))).toBe('ddcaaaaa')
    expect(statesOf(through('screening', 'connected'))).toBe('ddcaaaaa')
  })

  it('going back to a skipped stage makes it current, and leaving it forward makes it done', () => {
    const back = through('screening', 'invited', 'connected', 'pilot', 'nda')
    expect(statesOf(back)).toBe('dddcaaaa')
    expect(statesOf([...back, { from: 'nda', to: 'pilot' }])).toBe('ddddcaaa')
  })

  it('a stage done once is skipped when the pairing went back before it and passed over it the next time', () => {
    expect(statesOf(through('invited', 'connected', 'nda', 'connected', 'pilot'))).toBe('dddscaaa')
  })

  it('a pairing that has ended keeps the stage in which it ended, and starts over when it is reopened', () => {
    const ended = through('invited', 'connected', 'pilot', 'closed')
    expect(statesOf(ended)).toBe('dddscaaa')
    expect(statesOf([...ended, { from: 'closed', to: 'screening' }])).toBe('caaaaaaa')
  })

  it('has exactly one current stage, everything before it done or skipped, everything after ahead', () => {
    const legal = (picks: readonly number[]): StageMove[] => {
      const history: StageMove[] = [{ to: 'screening' }]
      for (const pick of picks) {
        const from = history.at(-1)?.to ?? 'screening'
        const open = pairingTransitions.filter((row) => row.from === from)
        const row = open[pick % Math.max(1, open.length)]
        if (row) history.push({ from, to: row.to })
      }
      return history
    }
    assert(
      property(array(constantFrom(0, 1, 2, 3), { maxLength: 20 }), (picks) => {
        expect(statesOf(legal(picks))).toMatch(/^[ds]*ca*$/)
        expect(statesOf(legal(picks))).not.toMatch(/^(s|.s|..s)/)
      }),
      { seed: 18 },
    )
  })
})

describe('skippedBetween', () => {
  it('names what one move passes over, nothing for a step back or to the next stage', () => {
    expect(skippedBetween('connected', 'pilot')).toEqual(['nda'])
    expect(skippedBetween('nda', 'pilot')).toEqual([])
    expect(skippedBetween('pilot', 'connected')).toEqual([])
    expect(skippedBetween('closed', 'screening')).toEqual([])
  })

  it('each move of the table that passes over a stage goes from connected to the pilot', () => {
    const skipping = pairingTransitions.filter(({ from, to }) => skippedBetween(from, to).length > 0)
    expect(skipping.map(({ from, to }) => `${from}>${to}`)).toEqual(['connected>pilot'])
  })
})

describe('skippedAfter', () => {
  it('gives step by step what the whole record gives', () => {
    const history = through('invited', 'connected', 'pilot', 'evaluation')
    expect(skippedAfter(skippedStages(history.slice(0, -1)), { from: 'pilot', to: 'evaluation' })).toEqual(['nda'])
    expect(skippedStages(history)).toEqual(['nda'])
  })
})
