import { describe, expect, it } from 'vitest'

import { parseSearch, stringifySearch } from './search-parameters.ts'

describe('search parameters', () => {
  it('round-trips any text, also what looks like a number', () => {
    const search = { q: '1,2 万 & "表面"=缺陷?', region: '110000', page: '2' }
    expect(parseSearch(stringifySearch(search))).toEqual(search)
  })

  it('leaves empty values out of the URL', () => {
    expect(stringifySearch({ q: '', kind: undefined, page: 2 })).toBe('?page=2')
    expect(stringifySearch({})).toBe('')
  })

  it('keeps comma lists readable', () => {
    expect(stringifySearch({ sector: 'C34,A01' })).toBe('?sector=C34,A01')
  })
})
