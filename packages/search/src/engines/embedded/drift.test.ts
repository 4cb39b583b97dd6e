import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'

import { facetNames, type SearchChange, type SearchDocument, type SearchIndex } from '../../port.ts'
import { collect } from '../../testing/collect.ts'
import { createEmbeddedIndex } from './embedded-index.ts'

const folder = mkdtempSync(join(tmpdir(), 'search-drift-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const words = ['gear', 'pump', 'valve', 'boiler', '齿轮', '水泵', '阀门', '锅炉', '缺陷检测']

const documentArbitrary = fc.record({
  id: fc.integer({ min: 0, max: 30 }).map((number) => `doc_${number}`),
  version: fc.integer({ min: 1, max: 9 }),
  texts: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }),
  kind: fc.constantFrom('capability', 'scenario', 'dataset'),
})

const toDocument = ({
  id,
  version,
  texts,
  kind,
}: typeof documentArbitrary extends fc.Arbitrary<infer T> ? T : never): SearchDocument => ({
  id,
  version,
  title: { zh: texts.join(' ') },
  names: [],
  summary: {},
  text: [],
  concepts: [],
  facets: { kind: [kind] },
  sort: {},
})

type Step = { put: SearchDocument } | { remove: string } | 'reopen'

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: documentArbitrary.map((drawn) => ({ put: toDocument(drawn) })) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 30 }).map((number) => ({ remove: `doc_${number}` })) },
  { weight: 1, arbitrary: fc.constant('reopen' as const) },
)

/** Everything a reader can see of an index. */
const visible = async (index: SearchIndex): Promise<unknown> => {
  const pages: unknown[] = [await collect(index.contents())]
  for (const text of ['', ...words, 'gear 水泵', 'vlve']) {
    const { milliseconds: _, ...page } = await index.search({
      text,
      filters: {},
      sort: 'relevance',
      page: 1,
      pageSize: 100,
      facets: [...facetNames],
    })
    pages.push(page)
  }
  return pages
}

let files = 0

describe('the embedded index does not drift', () => {
  it('after any updates, removals and restarts it shows what a fresh one shows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepArbitrary, { minLength: 1, maxLength: 60 }), async (steps) => {
        const path = join(folder, `${files++}.sqlite`)
        const truth = new Map<string, SearchDocument>()
        let index = createEmbeddedIndex({ path })
        let sequence = 0
        const reopenedAt: [number, number][] = []
        for (const step of steps) {
          if (step === 'reopen') {
            await index.close()
            index = createEmbeddedIndex({ path })
            reopenedAt.push([sequence, await index.lastSequence()])
            continue
          }
          sequence++
          if ('put' in step) truth.set(step.put.id, step.put)
          else truth.delete(step.remove)
          const change: SearchChange = { sequence, ...step }
          await index.apply([change])
        }
        const fresh = createEmbeddedIndex({ path: ':memory:' })
        await fresh.rebuild(truth.values(), sequence)
        for (const [expected, stored] of reopenedAt) expect(stored).toBe(expected)
        expect(await visible(index)).toEqual(await visible(fresh))
        await index.close()
        await fresh.close()
      }),
      { numRuns: 40, seed: 20261123, verbose: true },
    )
  }, 120_000)

  it('sweeping out the dead changes nothing that can be seen', async () => {
    const index = createEmbeddedIndex({ path: ':memory:' })
    const fresh = createEmbeddedIndex({ path: ':memory:' })
    const documents = words.map((word, at) =>
      toDocument({ id: `doc_${at}`, version: 1, texts: [word], kind: 'dataset' }),
    )
    const rounds = Array.from({ length: 300 }, () => documents).flat()
    await index.apply(rounds.map((put, at) => ({ sequence: at + 1, put })))
    await fresh.rebuild(documents, rounds.length)
    expect(await visible(index)).toEqual(await visible(fresh))
    await index.close()
    await fresh.close()
  }, 60_000)

  it('another process that writes to the file is followed', async () => {
    const path = join(folder, 'shared.sqlite')
    const reader = createEmbeddedIndex({ path })
    await reader.health()
    const writer = createEmbeddedIndex({ path })
    await writer.apply([
      { sequence: 1, put: toDocument({ id: 'doc_1', version: 1, texts: ['gear'], kind: 'dataset' }) },
    ])
    await visible(reader)
    await reader.apply([])
    expect(await visible(reader)).toEqual(await visible(writer))
    await reader.apply([{ sequence: 2, remove: 'doc_1' }])
    expect(await collect(reader.contents())).toEqual([])
    await reader.close()
    await writer.close()
  })

  it('a taxonomy of another version empties the file, and the index says that it must be rebuilt', async () => {
    const path = join(folder, 'versions.sqlite')
    const first = createEmbeddedIndex({ path, conceptsVersion: '1' })
    await first.rebuild([toDocument({ id: 'doc_1', version: 1, texts: ['gear'], kind: 'dataset' })], 9)
    await first.close()
    const second = createEmbeddedIndex({ path, conceptsVersion: '2' })
    expect(await second.lastSequence()).toBe(0)
    expect(await collect(second.contents())).toEqual([])
    await second.close()
  })
})
