import { setImmediate } from 'node:timers/promises'

import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'

import type { SearchChange, SearchDocument, SearchIndex } from '../port.ts'
import { collect } from './collect.ts'
import { idsFor, plainQuery } from './describe-text.ts'

const document = (id: string, zh: string, rest: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  version: 1,
  title: { zh },
  names: [],
  summary: {},
  text: [],
  concepts: [],
  facets: {},
  sort: {},
  ...rest,
})

type Opened = () => Promise<SearchIndex>

const describeChanges = (open: Opened): void => {
  it('an empty index stands at 0 and finds nothing', async () => {
    const index = await open()
    expect(await index.lastSequence()).toBe(0)
    expect(await idsFor(index, '')).toEqual([])
    expect(await idsFor(index, '缺陷')).toEqual([])
  })
  it('what was put is found at once', async () => {
    const index = await open()
    await index.apply([{ sequence: 1, put: document('a', '齿轮箱监测') }])
    expect(await idsFor(index, '齿轮箱')).toEqual(['a'])
    expect(await index.lastSequence()).toBe(1)
  })
  it('a changed document is found by its new text only', async () => {
    const index = await open()
    await index.apply([{ sequence: 1, put: document('a', '齿轮箱监测') }])
    await index.apply([{ sequence: 2, put: document('a', '变压器巡检', { version: 2 }) }])
    expect(await idsFor(index, '齿轮箱')).toEqual([])
    expect(await idsFor(index, '变压器')).toEqual(['a'])
    expect(await collect(index.contents())).toEqual([{ id: 'a', version: 2 }])
  })
  it('a removed document is gone from hits, counts, suggestions and similar ones', async () => {
    const index = await open()
    await index.apply([
      { sequence: 1, put: document('a', '齿轮箱监测', { facets: { kind: ['capability'] }, names: ['齿轮公司'] }) },
      { sequence: 2, put: document('b', '齿轮箱润滑', { facets: { kind: ['dataset'] } }) },
      { sequence: 3, remove: 'a' },
    ])
    const page = await index.search(plainQuery('齿轮箱', { facets: ['kind'] }))
    expect(page).toMatchObject({ total: 1, facets: { kind: [{ value: 'dataset', count: 1 }] } })
    expect((await index.suggest('齿轮', 10)).map((suggestion) => suggestion.id)).not.toContain('a')
    expect(await index.similar('b', 10)).toEqual([])
    expect(await index.similar('a', 10)).toBeUndefined()
  })
  it('removing what is not there is no error', async () => {
    const index = await open()
    expect(await index.apply([{ sequence: 5, remove: 'ghost' }])).toMatchObject({ rejected: [] })
    expect(await index.lastSequence()).toBe(5)
  })
  it('removed and put again in one batch is there', async () => {
    const index = await open()
    await index.apply([
      { sequence: 1, put: document('a', '齿轮箱') },
      { sequence: 2, remove: 'a' },
      { sequence: 3, put: document('a', '变压器') },
    ])
    expect(await idsFor(index, '')).toEqual(['a'])
    expect(await idsFor(index, '齿轮箱')).toEqual([])
  })
  it('a batch out of order is applied in order of sequence', async () => {
    const index = await open()
    await index.apply([
      { sequence: 3, remove: 'a' },
      { sequence: 1, put: document('a', '齿轮箱') },
      { sequence: 2, put: document('b', '变压器') },
    ])
    expect(await idsFor(index, '')).toEqual(['b'])
  })
  it('a repeated batch changes nothing', async () => {
    const index = await open()
    const batch = [
      { sequence: 1, put: document('a', '齿轮箱') },
      { sequence: 2, remove: 'a' },
    ] as const
    await index.apply(batch)
    expect(await index.apply(batch)).toMatchObject({ applied: 0 })
    expect(await idsFor(index, '')).toEqual([])
  })
  it('an old change after a newer one is skipped', async () => {
    const index = await open()
    await index.apply([{ sequence: 7, remove: 'a' }])
    await index.apply([{ sequence: 6, put: document('a', '齿轮箱') }])
    expect(await idsFor(index, '')).toEqual([])
    expect(await index.lastSequence()).toBe(7)
  })
  it('keeps what it was fed from beside its place, and says nothing where nothing was given', async () => {
    const index = await open()
    expect(await index.lastMark()).toBe('')
    await index.apply([{ sequence: 1, put: document('a', '齿轮箱') }], 'first history')
    expect(await index.lastMark()).toBe('first history')
    await index.rebuild([document('a', '齿轮箱')], 4, 'second history')
    expect([await index.lastSequence(), await index.lastMark()]).toEqual([4, 'second history'])
    await index.apply([{ sequence: 5, remove: 'a' }])
    expect(await index.lastMark()).toBe('')
  })
  it('does not reach a sequence of which a change is still to come, however long the others took', async () => {
    const index = await open()
    await index.apply([{ sequence: 1, put: document('a', '齿轮箱') }])
    const slow = document('b', '变压器')
    Object.defineProperty(slow, 'names', {
      get: () => {
        for (const end = performance.now() + 20; performance.now() < end;);
        return []
      },
    })
    const broken = document('c', '轴承')
    Object.defineProperty(broken, 'names', {
      get: () => {
        throw new RangeError('cut off here')
      },
    })
    const batch = [slow, broken].map((put) => ({ sequence: 2, put }))
    await expect(index.apply(batch)).rejects.toThrow('cut off here')
    expect(await index.lastSequence()).toBe(1)
  })
  it('a batch of nothing is no error', async () => {
    const index = await open()
    expect(await index.apply([])).toEqual({ applied: 0, rejected: [] })
  })
}

type Step = { id: string; word: string | undefined }

const describeAnyOrder = (open: Opened): void => {
  const step: fc.Arbitrary<Step> = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    word: fc.constantFrom('齿轮箱', '变压器', '减速机', undefined),
  })
  const batch = fc.array(step, { minLength: 1, maxLength: 6 })

  it('updates and removals in any order leave what the last of each document says', { timeout: 300_000 }, async () => {
    const index = await open()
    let sequence = 0
    const expected = new Map<string, string>()
    await fc.assert(
      fc.asyncProperty(batch, fc.boolean(), async (steps, reversed) => {
        const changes = steps.map(({ id, word }): SearchChange => {
          sequence++
          if (word === undefined) expected.delete(id)
          else expected.set(id, word)
          return word === undefined ? { sequence, remove: id } : { sequence, put: document(id, word) }
        })
        await index.apply(reversed ? changes.toReversed() : changes)
        expect((await idsFor(index, '')).toSorted()).toEqual([...expected.keys()].toSorted())
        for (const word of ['齿轮箱', '变压器', '减速机']) {
          const holding = [...expected].filter(([, held]) => held === word).map(([id]) => id)
          expect((await idsFor(index, word)).toSorted()).toEqual(holding.toSorted())
        }
      }),
      // One history goes on from run to run, so that shrinking would ask something else.
      { seed: 5, numRuns: 20, endOnFailure: true },
    )
  })
}

const poison: Record<string, SearchDocument> = {
  'NUL and lone surrogates': document('p1', '齿轮\u0000箱 \ud800 \udfff'),
  'a text of a million characters': document('p2', '齿轮箱', { text: ['检测'.repeat(500_000)] }),
  'more words than any engine counts': document('p3', '齿轮箱', { text: ['word '.repeat(70_000)] }),
  'ten thousand names': document('p4', '齿轮箱', { names: Array.from({ length: 10_000 }, (_, at) => `名称${at}`) }),
  'no text at all': { ...document('p5', ''), title: {} },
  'a time that is none': document('p6', '齿轮箱', { sort: { publishedAt: 'yesterday' } }),
}

const describePoison = (open: Opened): void => {
  for (const [what, poisoned] of Object.entries(poison)) {
    it(`${what} is taken, and the changes after it too`, async () => {
      const index = await open()
      const report = await index.apply([
        { sequence: 1, put: poisoned },
        { sequence: 2, put: document('good', '变压器') },
      ])
      expect(report.rejected).toEqual([])
      expect(await idsFor(index, '变压器')).toEqual(['good'])
      expect((await idsFor(index, '')).toSorted()).toEqual(['good', poisoned.id].toSorted())
    })
  }
  const impossible: Record<string, SearchDocument> = {
    'an id of 511 bytes': document('x'.repeat(511), '齿轮箱'),
    'an id with a blank': document('a b', '齿轮箱'),
    'an empty id': document('', '齿轮箱'),
    'a facet value of 469 bytes': document('q1', '齿轮箱', { facets: { kind: ['x'.repeat(469)] } }),
    'a facet value that is not well-formed': document('q2', '齿轮箱', { facets: { kind: ['\ud800'] } }),
  }
  for (const [what, rejected] of Object.entries(impossible)) {
    it(`${what} is parked, and the changes after it are applied`, async () => {
      const index = await open()
      const report = await index.apply([
        { sequence: 1, put: rejected },
        { sequence: 2, put: document('good', '变压器') },
      ])
      expect(report).toMatchObject({ applied: 1, rejected: [{ sequence: 1, id: rejected.id }] })
      expect(await idsFor(index, '')).toEqual(['good'])
      expect(await index.lastSequence()).toBe(2)
    })
  }
}

const describeRebuild = (open: Opened): void => {
  it('a rebuild replaces everything and sets the sequence', async () => {
    const index = await open()
    await index.apply([{ sequence: 1, put: document('old', '齿轮箱') }])
    await index.rebuild([document('new', '变压器')], 40)
    expect(await idsFor(index, '')).toEqual(['new'])
    expect(await idsFor(index, '齿轮箱')).toEqual([])
    expect(await index.lastSequence()).toBe(40)
  })
  it('changes after a rebuild are applied to the new content', async () => {
    const index = await open()
    await index.rebuild([document('a', '变压器')], 40)
    await index.apply([
      { sequence: 39, remove: 'a' },
      { sequence: 41, put: document('b', '齿轮箱') },
    ])
    expect((await idsFor(index, '')).toSorted()).toEqual(['a', 'b'])
  })
  it('a rebuild whose source fails changes nothing', async () => {
    const index = await open()
    await index.apply([{ sequence: 1, put: document('old', '齿轮箱') }])
    const failing = async function* () {
      yield document('new', '变压器')
      throw new Error('the database went away')
    }
    await expect(index.rebuild(failing(), 40)).rejects.toThrow('the database went away')
    expect(await idsFor(index, '')).toEqual(['old'])
    expect(await index.lastSequence()).toBe(1)
  })
  it('every search during a rebuild is answered, from the old content or from the new', async () => {
    const index = await open()
    const all = (prefix: string) =>
      Array.from({ length: 400 }, (_, at) => document(`${prefix}${at}`, `齿轮箱监测${at}`))
    await index.rebuild(all('old'), 1)
    const rebuilding = index.rebuild(all('new'), 2).then(() => 'done')
    const totals = new Set<number>()
    do totals.add((await index.search(plainQuery('', { pageSize: 1 }))).total)
    while ((await Promise.race([rebuilding, setImmediate('waiting')])) !== 'done')
    expect([...totals]).toEqual([400])
    expect(await idsFor(index, '', { pageSize: 1 })).toEqual(['new0'])
  })
}

export const describeWriting = (make: Opened): void => {
  const opened: SearchIndex[] = []
  const open: Opened = async () => {
    const index = await make()
    opened.push(index)
    return index
  }
  afterEach(async () => {
    for (const index of opened.splice(0)) await index.close()
  })
  describe('changes', () => {
    describeChanges(open)
    describeAnyOrder(open)
  })
  describe('poison', () => {
    describePoison(open)
  })
  describe('rebuild', () => {
    describeRebuild(open)
  })
}
