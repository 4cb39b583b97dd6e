import { expect, it } from 'vitest'

import { divisionsOf, gapOf, headRows } from './supply.ts'

const row = (sector: string) => ({ sector, capabilities: 1, scenarios: 1, cells: [] })
const rows = ['A', 'A01', 'B', 'C', 'C31', 'C39', 'Q', 'Q84', 'Q85', 'S'].map(row)

it('the headline sectors come first, and every sector stands in one place', () => {
  expect(headRows(rows).map(({ sector }) => sector)).toEqual(['C', 'Q84', 'A', 'B', 'Q85', 'S'])
  expect(headRows([row('B')]).map(({ sector }) => sector)).toEqual(['B'])
})

it('a section opens to its divisions, a division to nothing', () => {
  expect(divisionsOf(rows, 'C').map(({ sector }) => sector)).toEqual(['C31', 'C39'])
  expect(divisionsOf(rows, 'Q84')).toEqual([])
})

it('a gap is told by the counts alone', () => {
  const gap = (capabilities: number, scenarios: number) => gapOf({ capabilities, scenarios })
  expect([gap(0, 0), gap(0, 1), gap(1, 2), gap(2, 2), gap(9, 1), gap(3, 0)]).toEqual([
    'none',
    'wanted',
    'wanted',
    'met',
    'met',
    'idle',
  ])
})
