import { describe, expect, it } from 'vitest'

import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import { pathStages } from '@duijie/domain/pairings/pairing-stages.ts'

import { beyondSight } from './board-beyond.ts'

const counts = new Map<PairingStage, number>([
  ['screening', 2],
  ['contract', 3],
  ['deployed', 4],
])

describe('beyondSight', () => {
  it('counts the columns out of sight on each side and their cards, and names the nearest', () => {
    expect(beyondSight(new Set(['invited', 'connected', 'nda', 'pilot', 'evaluation']), counts)).toEqual({
      left: { columns: 1, count: 2, nearest: 'screening' },
      right: { columns: 2, count: 7, nearest: 'contract' },
    })
  })

  it('says nothing where every column is in sight', () => {
    expect(beyondSight(new Set(pathStages), counts)).toEqual({ left: undefined, right: undefined })
  })
})
