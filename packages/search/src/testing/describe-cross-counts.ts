import { describe, expect, it } from 'vitest'

import type { CrossQuery, FacetName, SearchIndex } from '../port.ts'
import { contractWorld } from './contract-world.ts'
import { idsFor } from './describe-text.ts'

const kinds = ['capability', 'scenario', 'dataset', 'compute']

const plainCross = (rest: Partial<CrossQuery> = {}): CrossQuery => ({
  text: '',
  filters: {},
  rows: 'sector',
  columns: 'kind',
  columnValues: kinds,
  ...rest,
})

const counted = async (index: SearchIndex, query: CrossQuery): Promise<Record<string, number>> =>
  Object.fromEntries((await index.crossCounts(query)).map(({ row, column, count }) => [`${row} ${column}`, count]))

const byHand = (accept: (id: string) => boolean, query: CrossQuery): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { id, facets } of contractWorld) {
    if (!accept(id)) continue
    for (const row of facets[query.rows] ?? [])
      for (const column of facets[query.columns] ?? [])
        if (query.columnValues.includes(column)) counts[`${row} ${column}`] = (counts[`${row} ${column}`] ?? 0) + 1
  }
  return counts
}

export const describeCrossCounts = (index: () => SearchIndex): void => {
  describe('two facets counted against each other', () => {
    for (const [rows, columns, columnValues] of [
      ['sector', 'kind', kinds],
      ['sector', 'task', ['defect-inspection', 'image-classification', 'text-generation']],
      ['modality', 'kind', kinds],
      ['modality', 'modality', ['image', 'text']],
    ] as [FacetName, FacetName, string[]][]) {
      it(`${rows} by ${columns} is exact over everything`, async () => {
        const query = plainCross({ rows, columns, columnValues })
        expect(await counted(index(), query)).toEqual(byHand(() => true, query))
      })
    }
    it('every filter holds, that of the rows too', async () => {
      const query = plainCross({ filters: { kind: ['capability', 'dataset'], sector: ['C31', 'Q'] } })
      const passing = await idsFor(index(), '', { filters: query.filters })
      const expected = byHand((id) => passing.includes(id), query)
      expect(Object.keys(expected).length).toBeGreaterThan(4)
      expect(await counted(index(), query)).toEqual(expected)
    })
    it('a text counts what it finds', async () => {
      for (const text of ['缺陷', 'steel 结节', '航母']) {
        const query = plainCross({ text })
        const found = await idsFor(index(), text)
        expect(await counted(index(), query), text).toEqual(byHand((id) => found.includes(id), query))
      }
    })
    it('only the asked columns are counted, and an unknown or hostile one counts nothing', async () => {
      const query = plainCross({ columnValues: ['compute', 'nonsense', '" OR kind EXISTS OR kind = "', '\ud800'] })
      expect(await counted(index(), { ...query, rows: 'region' })).toEqual({ '520000 compute': 1 })
      expect(await index().crossCounts(plainCross({ columnValues: [] }))).toEqual([])
    })
    it('more than 20 columns are refused', async () => {
      const columnValues = Array.from({ length: 21 }, (_, at) => `value_${at}`)
      await expect(index().crossCounts(plainCross({ columnValues }))).rejects.toThrow(RangeError)
    })
  })
}
