import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type FacetName, facetNames, type SearchDocument, type SearchIndex, type SearchQuery } from '../port.ts'

/** Words that only one of the two worlds has, in Latin letters and in ideographs. */
const wordOf = (world: 'pub' | 'hid', at: number): string =>
  world + Array.from(String(at).padStart(4, '0'), (digit) => 'bcdfghklmn'.charAt(Number(digit))).join('a')

const ideographsOf = (world: 'pub' | 'hid', at: number): string =>
  String.fromCharCode((world === 'pub' ? 0x4e10 : 0x7000) + at, (world === 'pub' ? 0x5a00 : 0x8000) + at)

const documentOf = (world: 'pub' | 'hid', at: number): SearchDocument => ({
  id: `${world}_${at}`,
  version: 1,
  title: { zh: `设备监测${ideographsOf(world, at)}`, en: `Equipment monitor ${wordOf(world, at)}` },
  names: [`机构${ideographsOf(world, at)}`],
  summary: { en: `A shared summary of vibration and ${wordOf(world, at)}.` },
  text: [],
  concepts: [],
  facets: { kind: ['capability'], task: [`${world}-task-${at % 7}`], region: [`${world}-region-${at % 5}`] },
  sort: { publishedAt: new Date(1_760_000_000_000 + at * 1000).toISOString() },
})

const worldOf = (world: 'pub' | 'hid'): SearchDocument[] =>
  Array.from({ length: 1000 }, (_, at) => documentOf(world, at))

const query = (text: string, filters: SearchQuery['filters'] = {}): SearchQuery => ({
  text,
  filters,
  sort: 'relevance',
  page: 1,
  pageSize: 100,
  facets: [...facetNames],
})

const withoutTime = async (index: SearchIndex, asked: SearchQuery): Promise<object> => {
  const { milliseconds: _, ...page } = await index.search(asked)
  return page
}

/** The public index as an outsider meets it, beside one in a world where the hidden documents never were. */
export const describeTwinWorlds = (engine: string, open: (name: string) => SearchIndex, skipped?: string): void => {
  describe.skipIf(skipped !== undefined)(
    `what was never given to the public index shows nowhere in it: ${skipped ?? engine}`,
    { timeout: 120_000 },
    () => {
      let outsider: SearchIndex
      let alone: SearchIndex
      let staff: SearchIndex

      beforeAll(async () => {
        outsider = open('outsider')
        alone = open('alone')
        staff = open('staff')
        await alone.rebuild(worldOf('pub'), 1)
        await staff.rebuild([...worldOf('pub'), ...worldOf('hid')], 1)
        // Published by mistake and withdrawn again: removal must leave no trace either.
        const both = worldOf('pub').flatMap((document, at) => [document, documentOf('hid', at)])
        await outsider.apply(both.map((put, at) => ({ sequence: at + 1, put })))
        await outsider.apply(worldOf('hid').map(({ id }, at) => ({ sequence: 2001 + at, remove: id })))
      }, 120_000)

      afterAll(async () => {
        for (const index of [outsider, alone, staff]) await index.close()
      })

      it('the staff index does hold it, so that the words are worth asking for', async () => {
        expect((await staff.search(query(wordOf('hid', 7)))).total).toBeGreaterThan(0)
      })

      it('a hidden word, misspelt or whole, finds what it finds where nothing is hidden', async () => {
        for (let at = 0; at < 1000; at += 13) {
          for (const text of [
            wordOf('hid', at),
            wordOf('hid', at).slice(0, -1),
            ideographsOf('hid', at),
            `hid_${at}`,
          ]) {
            expect(await withoutTime(outsider, query(text))).toEqual(await withoutTime(alone, query(text)))
            expect(await outsider.suggest(text, 20)).toEqual(await alone.suggest(text, 20))
          }
        }
      })

      it('a shared word finds the same, in the same order, with the same counts and highlights', async () => {
        for (const text of [
          '',
          'vibration',
          '设备',
          'equipmnt',
          'monitor summary',
          '设备监测',
          wordOf('pub', 5),
          'shared 机构',
        ]) {
          expect(await withoutTime(outsider, query(text))).toEqual(await withoutTime(alone, query(text)))
          expect(await outsider.suggest(text, 20)).toEqual(await alone.suggest(text, 20))
        }
      })

      it('no hidden facet value is counted or can be filtered by', async () => {
        const page = await outsider.search(query(''))
        const values = Object.values(page.facets).flatMap((counts) => counts.map(({ value }) => value))
        expect(values.filter((value) => value.startsWith('hid'))).toEqual([])
        for (const facet of ['task', 'region'] as FacetName[]) {
          expect((await outsider.search(query('', { [facet]: [`hid-${facet}-1`] }))).total).toBe(0)
        }
      })

      it('similar documents are the same, and a hidden id is as unknown as one that never was', async () => {
        for (let at = 0; at < 1000; at += 50) {
          expect(await outsider.similar(`pub_${at}`, 10)).toEqual(await alone.similar(`pub_${at}`, 10))
          expect(await outsider.similar(`hid_${at}`, 10)).toBeUndefined()
        }
      })
    },
  )
}
