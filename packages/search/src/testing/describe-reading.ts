import { describe, expect, it } from 'vitest'

import type { Highlight, SearchIndex } from '../port.ts'
import { collect } from './collect.ts'
import { contractWorld } from './contract-world.ts'
import { plainQuery } from './describe-text.ts'

const marked = (highlight: Highlight | undefined): string[] =>
  (highlight?.ranges ?? []).map(([start, end]) => highlight?.text.slice(start, end) ?? '')

const describeHighlights = (index: () => SearchIndex): void => {
  const best = async (text: string, locale: 'zh' | 'en' = 'zh') =>
    (await index().search(plainQuery(text, { locale }))).hits[0]?.highlights

  describe('highlights', () => {
    it('a Chinese word is marked in the title', async () => {
      expect(marked((await best('肺结节'))?.title).join('')).toBe('肺结节')
    })
    it('an English word is marked in the title', async () => {
      expect(marked((await best('pulmonary', 'en'))?.title)).toEqual(['Pulmonary'])
    })
    it('another form of a word is marked', async () => {
      expect(marked((await best('nodules', 'en'))?.title)).toEqual(['nodule'])
    })
    it('a character of a Chinese word is not marked where it stands without the word', async () => {
      // The title goes on with 虫害: its 害 belongs to no pair that was asked for.
      expect(marked((await best('水稻病害'))?.title)).toEqual(['水稻病'])
    })
    it('the title is in the language of the reader', async () => {
      expect((await best('肺结节', 'en'))?.title?.text).toBe('Pulmonary nodule reading assistant')
    })
    it('a title in the only language there is serves every reader', async () => {
      expect((await best('Überschall', 'zh'))?.title?.text).toBe('Meeting minutes in naïve Zürich café style')
    })
    it('the snippet holds what was found', async () => {
      expect(marked((await best('断层影像'))?.snippet).join('')).toContain('断层')
    })
    it('a document without a match in its text still has a snippet', async () => {
      expect((await best('华西医院'))?.snippet?.text).not.toBe('')
    })
    it('ranges are ordered, apart and inside the text', async () => {
      const { hits } = await index().search(plainQuery('缺陷 inspection steel 钢'))
      for (const highlight of hits.flatMap((hit) => [hit.highlights.title, hit.highlights.snippet])) {
        let previous = 0
        for (const [start, end] of highlight?.ranges ?? []) {
          expect(start).toBeGreaterThanOrEqual(previous)
          expect(end).toBeGreaterThan(start)
          previous = end
        }
        expect(previous).toBeLessThanOrEqual(highlight?.text.length ?? 0)
      }
    })
    it('nothing is marked when nothing was asked for', async () => {
      expect((await best(''))?.title?.ranges).toEqual([])
    })
  })
}

const describeSuggestions = (index: () => SearchIndex): void => {
  const texts = async (prefix: string, limit = 10) =>
    (await index().suggest(prefix, limit)).map((suggestion) => suggestion.text)

  describe('suggestions', () => {
    it('a name by its beginning', async () => expect(await texts('Solder')).toContain('SolderNet'))
    it('a name by its pinyin', async () => expect(await texts('baich')).toContain('百川智能'))
    it('a name by its initials', async () => expect(await texts('bczn')).toContain('百川智能'))
    it('a name by a Chinese word', async () => expect(await texts('华西')).toContain('华西医院'))
    it('a title by a word in it', async () => expect(await texts('结节')).toContain('肺结节影像辅助诊断'))
    it('no more than asked for', async () => expect(await texts('缺陷', 1)).toHaveLength(1))
    it('none twice', async () => {
      const all = await texts('a', 50)
      expect(all).toHaveLength(new Set(all).size)
    })
    it('nothing for nothing', async () => expect(await texts('  ')).toEqual([]))
    it('nothing for what is nowhere', async () => expect(await texts('xylophone')).toEqual([]))
  })
}

const describeSimilar = (index: () => SearchIndex): void => {
  describe('similar documents', () => {
    it('the most alike comes first', async () => {
      expect(['cap_steel', 'scn_steel']).toContain((await index().similar('dat_steel', 3))?.[0])
    })
    it('a document is not similar to itself', async () => {
      for (const { id } of contractWorld) expect(await index().similar(id, 20)).not.toContain(id)
    })
    it('no more than asked for', async () => {
      expect((await index().similar('cap_steel', 1))?.length).toBeLessThanOrEqual(1)
    })
    it('an unknown id is not known', async () => expect(await index().similar('cap_unknown', 3)).toBeUndefined())
  })
}

export const describeReading = (index: () => SearchIndex): void => {
  describeHighlights(index)
  describeSuggestions(index)
  describeSimilar(index)
  it('contents are the ids and versions, by id', async () => {
    const held = await collect(index().contents())
    expect(held).toEqual(
      contractWorld
        .map(({ id, version }) => ({ id, version }))
        .toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    )
  })
  it('health tells how much is held and up to where', async () => {
    expect(await index().health()).toMatchObject({ ok: true, documents: contractWorld.length, lastSequence: 100 })
  })
  it('a misspelt query is told as it was read', async () => {
    expect((await index().search(plainQuery('pulmonary nodlue'))).correctedText ?? 'pulmonary nodule').toBe(
      'pulmonary nodule',
    )
  })
}
