import { describe, expect, it } from 'vitest'

import { chosenValues, cleanText, readSearchState, toSearchInput, withoutFilters } from './search-state.ts'

describe('readSearchState', () => {
  it('reads what the URL says and drops what makes no sense', () => {
    expect(readSearchState({ q: ' 缺陷 ', sector: 'C34,,C34,A01', sort: 'newest', page: '3', other: 'x' })).toEqual({
      q: ' 缺陷 ',
      sector: 'C34,A01',
      sort: 'newest',
      page: 3,
    })
    expect(readSearchState({ q: '  ', sort: 'price', page: '-4', kind: 7, task: 'x'.repeat(65) })).toEqual({})
    expect(readSearchState({ page: 'zwei', sort: 'relevance' })).toEqual({})
    expect(readSearchState({ page: '9999' }).page).toBe(50)
  })

  it('takes hostile text as far as it is text', () => {
    expect(readSearchState({ q: 'a\u0000b\ud800c' }).q).toBe('a bc')
    expect(readSearchState({ q: '\u0000' })).toEqual({})
    expect(readSearchState({ q: '缺'.repeat(5000) }).q).toHaveLength(300)
    expect(cleanText('😀😀😀', 5)).toBe('😀😀')
    expect(readSearchState({ q: '"\'`<b>%00\\' }).q).toBe('"\'`<b>%00\\')
  })

  it('gives a query that asks for the same', () => {
    expect(toSearchInput(readSearchState({ kind: 'scenario', region: '110000,310000' }))).toEqual({
      text: '',
      filters: { kind: ['scenario'], region: ['110000', '310000'] },
      sort: 'relevance',
      page: 1,
      pageSize: 20,
    })
  })
})

describe('withoutFilters', () => {
  it('keeps the text and the order, and leaves no chosen value', () => {
    const state = readSearchState({ q: '质检', sector: 'C', trl: '7', sort: 'newest', page: '2' })
    expect(chosenValues(state)).toEqual([
      { name: 'sector', value: 'C' },
      { name: 'trl', value: '7' },
    ])
    expect(withoutFilters(state)).toEqual({ q: '质检', sort: 'newest' })
  })
})
