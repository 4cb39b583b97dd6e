import { assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { headlineSector, sectorDistance, sectorPath } from './sector.rules.ts'
import { sectors } from './sectors.ts'
import { createTermSearch } from './term-search.ts'
import type { Term } from './term.ts'

const ids = sectors.map(({ id }) => id)
const code = constantFrom(...ids)

describe('sectors', () => {
  it('stand below those that their codes begin with, which are in the list too', () => {
    const known = new Set(ids)
    for (const id of ids) expect(sectorPath(id).filter((above) => !known.has(above))).toEqual([])
  })

  it.each([
    ['C', ['C']],
    ['C34', ['C', 'C34']],
    ['C3491', ['C', 'C34', 'C349', 'C3491']],
    ['Z99', []],
    ['c34', []],
    ['C3', []],
    ['', []],
  ])('%j lies below %j', (id, path) => expect(sectorPath(id)).toEqual(path))

  it.each([
    ['C31', 'manufacturing'],
    ['Q84', 'medicine'],
    ['Q841', 'medicine'],
    ['Q83', 'other'],
    ['A01', 'agriculture'],
    ['B06', 'other'],
    ['nonsense', 'other'],
    ['Agriculture', 'other'],
  ])('%s is spoken of as %s', (id, headline) => expect(headlineSector(id)).toBe(headline))
})

describe('how far two sectors are apart', () => {
  it('is nothing to itself, the same both ways, and never beyond one', () => {
    assert(
      property(code, code, (a, b) => {
        const distance = sectorDistance(a, b)
        expect(distance).toBe(sectorDistance(b, a))
        expect(distance).toBeGreaterThanOrEqual(0)
        expect(distance).toBeLessThanOrEqual(1)
        expect(distance === 0).toBe(a === b)
        if (a[0] !== b[0]) expect(distance).toBe(1)
      }),
    )
  })

  it('is less the more of the path is shared', () => {
    const apart = ['C3491', 'C3492', 'C348', 'C35', 'D44'].map((other) => sectorDistance('C3491', other))
    expect(apart).toEqual(apart.toSorted((left, right) => left - right))
    expect(new Set(apart).size).toBe(apart.length)
  })
})

describe('a search for terms', () => {
  const term = (id: string, zh: string, en: string): Term => ({
    id,
    scheme: 'task',
    zh,
    en,
    synonyms: { zh: [], en: [] },
  })
  const terms = [
    term('b', '焊缝检测', 'weld inspection'),
    term('a', '检测', 'inspection'),
    term('c', '表面检测', 'surface defect inspection'),
  ]
  const search = createTermSearch(terms)
  const found = (query: string, limit = 9) => search(query, limit).map(({ id }) => id)

  it.each([
    ['检测', ['a', 'b', 'c']],
    ['INSPECTION', ['a', 'b', 'c']],
    ['weld', ['b']],
    ['焊', ['b']],
    ['a', ['a', 'c']],
    ['nothing', []],
  ])('%s', (query, expected) => expect(found(query).slice(0, expected.length)).toEqual(expected))

  it('that asks for nothing gives the first of the list', () => expect(found('', 2)).toEqual(['b', 'a']))
  it('gives as many as are asked for', () => {
    expect(found('检测', 1)).toEqual(['a'])
    expect(found('检测', 0)).toEqual([])
    expect(found('检测', -1)).toEqual([])
  })
})
