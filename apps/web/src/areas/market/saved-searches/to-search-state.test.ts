import { expect, it } from 'vitest'

import { toSearchInput } from '../search/search-state.ts'
import { toSearchState } from './to-search-state.ts'

it('a saved query opens as the very search that was saved', () => {
  const query = { text: '带钢 缺陷', filters: { sector: ['C31', 'C32'], kind: ['scenario'] }, sort: 'newest' as const }
  expect(toSearchInput(toSearchState(query))).toMatchObject(query)
})

it('a saved query for everything opens the plain search page', () => {
  expect(toSearchState({ text: '', filters: {}, sort: 'relevance' })).toEqual({})
})
