import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { SearchDocument, SearchIndex } from '../port.ts'
import { idsFor, plainQuery } from './describe-text.ts'

const count = 430

/** Documents that say the same words more or less often, so that their scores differ, and some of them equal. */
const documents = Array.from({ length: count }, (_, at): SearchDocument => ({
  id: `deep_${String(at).padStart(3, '0')}`,
  version: 1,
  title: { zh: `轴承振动监测${'平台'.repeat(at % 5)}` },
  names: [],
  summary: { zh: `轴承${'振动'.repeat(1 + (at % 4))}`, en: 'bearing vibration' },
  text: [],
  concepts: [],
  facets: { kind: [at % 2 === 0 ? 'dataset' : 'capability'] },
  sort: { trl: at % 9 },
}))

/** Every page of a text, until one is empty. */
const allPages = async (index: SearchIndex, text: string, rest: object): Promise<string[]> => {
  const ids: string[] = []
  for (let page = 1; ; page++) {
    const found = await idsFor(index, text, { ...rest, page, pageSize: 90 })
    if (found.length === 0) return ids
    ids.push(...found)
  }
}

/** Pages far behind the first hundreds, where no ranking is finer than another. */
export const describeDeepPages = (open: () => Promise<SearchIndex>, timeout: number): void => {
  describe('deep pages', () => {
    let index: SearchIndex
    beforeAll(async () => {
      index = await open()
      await index.rebuild(documents, 1)
    }, timeout)
    afterAll(() => index.close())

    for (const text of ['轴承振动', 'bearing vibration', '']) {
      it(`hold every hit once, however far: ${JSON.stringify(text)}`, async () => {
        const ids = await allPages(index, text, {})
        expect(ids.toSorted()).toEqual(documents.map(({ id }) => id))
      })
    }
    it('of an asked order hold every hit once, in that order', async () => {
      const ids = await allPages(index, '轴承振动', { sort: 'trl' })
      expect(ids).toEqual(
        documents
          .toSorted((left, right) => (right.sort.trl ?? 0) - (left.sort.trl ?? 0) || (left.id < right.id ? -1 : 1))
          .map(({ id }) => id),
      )
    })
    it('of a filter hold what passes, and the total says how many', async () => {
      const filters = { kind: ['dataset'] }
      expect(await allPages(index, '轴承振动', { filters })).toHaveLength(count / 2)
      expect((await index.search(plainQuery('轴承振动', { filters, page: 4 }))).total).toBe(count / 2)
    })
  })
}
