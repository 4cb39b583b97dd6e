import type { SavedSearchView } from '@duijie/domain/saved-searches/saved-search.schema.ts'

import { readSearchState, type SearchState } from '../search/search-state.ts'

/** The search page's URL for a saved query. */
export const toSearchState = ({ text, filters, sort }: SavedSearchView['query']): SearchState =>
  readSearchState({
    q: text,
    sort,
    ...Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, values.join(',')])),
  })
