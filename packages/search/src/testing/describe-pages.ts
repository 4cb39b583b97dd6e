import { describe, expect, it } from 'vitest'

import type { SearchDocument, SearchIndex, SearchSort } from '../port.ts'
import { contractWorld } from './contract-world.ts'
import { idsFor, plainQuery } from './describe-text.ts'

const sortValue: Record<Exclude<SearchSort, 'relevance'>, (document: SearchDocument) => number | undefined> = {
  newest: ({ sort }) => (sort.publishedAt === undefined ? undefined : Date.parse(sort.publishedAt)),
  deadline: ({ sort }) => (sort.deadline === undefined ? undefined : -Date.parse(sort.deadline)),
  budget: ({ sort }) => sort.budgetMaximumFen,
  trl: ({ sort }) => sort.trl,
}

const orderByHand = (sort: Exclude<SearchSort, 'relevance'>): string[] => {
  const value = (document: SearchDocument): number => sortValue[sort](document) ?? Number.NEGATIVE_INFINITY
  return contractWorld
    .toSorted((left, right) => {
      const difference = value(right) - value(left)
      if (difference !== 0 && !Number.isNaN(difference)) return difference
      return left.id < right.id ? -1 : 1
    })
    .map((document) => document.id)
}

const describeOrder = (index: () => SearchIndex): void => {
  describe('order', () => {
    for (const sort of ['newest', 'deadline', 'budget', 'trl'] as const) {
      it(`${sort} orders everything, what has no value last, ties by id`, async () => {
        expect(await idsFor(index(), '', { sort })).toEqual(orderByHand(sort))
      })
    }
    it('an empty text by relevance is the newest', async () => {
      expect(await idsFor(index(), '')).toEqual(orderByHand('newest'))
    })
    it('a text is ordered by what was asked for', async () => {
      const found = await idsFor(index(), '缺陷', { sort: 'newest' })
      expect(found).toEqual(orderByHand('newest').filter((id) => found.includes(id)))
    })
    it('blanks are an empty text', async () => {
      expect(await idsFor(index(), ' \t\u3000 ')).toHaveLength(contractWorld.length)
    })
  })
}

const describePaging = (index: () => SearchIndex): void => {
  describe('pages', () => {
    it('the total is exact on every page', async () => {
      for (const page of [1, 2, 3]) {
        expect((await index().search(plainQuery('', { page, pageSize: 4 }))).total).toBe(contractWorld.length)
      }
    })
    for (const pageSize of [1, 2, 7]) {
      it(`pages of ${pageSize} hold everything once, in order`, async () => {
        const pages = Math.ceil(contractWorld.length / pageSize)
        const ids: string[] = []
        for (let page = 1; page <= pages; page++) ids.push(...(await idsFor(index(), '', { page, pageSize })))
        expect(ids).toEqual(orderByHand('newest'))
      })
    }
    it('pages of a text hold every hit once', async () => {
      const whole = await idsFor(index(), '缺陷')
      const first = await idsFor(index(), '缺陷', { page: 1, pageSize: 2 })
      const second = await idsFor(index(), '缺陷', { page: 2, pageSize: 2 })
      expect([...first, ...second]).toEqual(whole.slice(0, 4))
    })
    it('a page after the last is empty and keeps the total', async () => {
      const page = await index().search(plainQuery('', { page: 900, pageSize: 100 }))
      expect(page).toMatchObject({ hits: [], total: contractWorld.length })
    })
    for (const wrong of [{ page: 0 }, { page: 1.5 }, { page: Number.NaN }, { pageSize: 0 }, { pageSize: 101 }]) {
      it(`${JSON.stringify(wrong)} is refused`, async () => {
        await expect(index().search(plainQuery('', wrong))).rejects.toThrow(RangeError)
      })
    }
  })
}

export const describePages = (index: () => SearchIndex): void => {
  describeOrder(index)
  describePaging(index)
}
