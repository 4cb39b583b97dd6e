import type { FacetName, SearchInput, SearchSort } from '@duijie/domain/search/search.schema.ts'

/** Facets in the order in which they stand at the left. */
export const shownFacets = [
  'kind',
  'sector',
  'task',
  'modality',
  'deployment',
  'region',
  'trl',
  'organisationKind',
] as const satisfies readonly FacetName[]

export const sorts = ['relevance', 'newest', 'deadline'] as const satisfies readonly SearchSort[]

/** The search page's URL: text, one comma list a facet, sort, page. What is default is absent. */
export type SearchState = { q?: string; sort?: SearchSort; page?: number } & { [Name in FacetName]?: string }

/** The search answers no further pages of twenty. */
export const largestPage = 50
export const pageSize = 20

const longestText = 300

/** Text as every store takes it: no control characters, no half of a surrogate pair, not too long. */
export const cleanText = (text: string, maximum = longestText): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, maximum)
    .replace(/\p{Cs}/gu, '')

const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? cleanText(value) : ''
  return text.trim() === '' ? undefined : text
}

const isValue = (value: string): boolean => value.length > 0 && value.length <= 64

const listOf = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined
  return [...new Set(value.split(',').filter(isValue))].slice(0, 20).join(',') || undefined
}

/** Makes a state of whatever stands in the URL; what makes no sense is dropped. */
export const readSearchState = (raw: Record<string, unknown>): SearchState => {
  const page = Math.min(largestPage, Math.trunc(Number(raw['page'])))
  const sort = sorts.find((known) => known === raw['sort'] && known !== 'relevance')
  const q = textOf(raw['q'])
  const facets = shownFacets.flatMap((name) => {
    const values = listOf(raw[name])
    return values ? [[name, values] as const] : []
  })
  return {
    ...(q ? { q } : {}),
    ...Object.fromEntries(facets),
    ...(sort ? { sort } : {}),
    ...(page > 1 ? { page } : {}),
  }
}

/** The chosen values of a facet. */
export const valuesOf = (state: SearchState, name: FacetName): string[] => state[name]?.split(',') ?? []

/** The query that a state stands for. */
export const toSearchInput = (state: SearchState): SearchInput => ({
  text: state.q ?? '',
  filters: Object.fromEntries(shownFacets.filter((name) => state[name]).map((name) => [name, valuesOf(state, name)])),
  sort: state.sort ?? 'relevance',
  page: state.page ?? 1,
  pageSize,
})

/** The state with these values of a facet chosen, back at the first page. */
export const withValues = (state: SearchState, name: FacetName, values: readonly string[]): SearchState => {
  const { page: _page, [name]: _old, ...rest } = state
  return { ...rest, ...(values.length > 0 ? { [name]: values.join(',') } : {}) }
}

/** The state with another text, back at the first page. */
export const withText = ({ q: _q, page: _page, ...rest }: SearchState, q: string): SearchState => ({
  ...rest,
  ...(q ? { q } : {}),
})

/** The state at another page. */
export const atPage = ({ page: _page, ...rest }: SearchState, page: number): SearchState => ({
  ...rest,
  ...(page > 1 ? { page } : {}),
})

/** Whether nothing is asked for: the page then shows what there is. */
export const isOpen = (state: SearchState): boolean =>
  state.q === undefined && state.page === undefined && chosenValues(state).length === 0

/** Every chosen value, as the chips above the results show them. */
export const chosenValues = (state: SearchState): { name: FacetName; value: string }[] =>
  shownFacets.flatMap((name) => valuesOf(state, name).map((value) => ({ name, value })))

/** The state without its filters. */
export const withoutFilters = ({ q, sort }: SearchState): SearchState => ({
  ...(q ? { q } : {}),
  ...(sort ? { sort } : {}),
})

/** The filters and the order alone. */
export const withoutText = ({ q: _text, page: _page, ...rest }: SearchState): SearchState => rest
