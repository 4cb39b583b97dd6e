import { expect, test } from 'vitest'

import type { ImportRowResult } from './import-batch.schema.ts'
import { settleRepeats } from './settle-repeats.ts'

const row = (at: number, externalId: string, contentHash: string): ImportRowResult => ({
  row: at,
  verdict: 'ready',
  title: '甲',
  externalId,
  contentHash,
  issues: [],
  gaps: [],
  notes: [],
})

test('a row of a later part that says the same is a repetition, one that says something else is a problem', () => {
  const settled = settleRepeats([row(2, 'A', 'x'), row(300, 'A', 'x'), row(301, 'A', 'y'), row(302, 'B', 'x')])
  expect(settled.map(({ verdict, duplicateOf }) => [verdict, duplicateOf])).toEqual([
    ['ready', undefined],
    ['duplicate', 2],
    ['problem', undefined],
    ['ready', undefined],
  ])
})
