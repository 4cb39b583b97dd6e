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

const largestPage = 50

const textOf = (value: unknown, maximum: number): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, maximum) : undefined

const isValue = (value: string): boolean => value.length > 0 && value.length <= 64

const listOf = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined
  return [...new Set(value.split(',').filter(isValue))].slice(0, 20).join(',') || undefined
}

/** Makes a state of whatever stands in the URL; what makes no sense is dropped. */
export const readSearchState = (raw: Record<string, unknown>): SearchState => {
  const page = Math.min(largestPage, Math.trunc(Number(raw['page'])))
  const sort = sorts.find((known) => known === raw['sort'] && known !== 'relevance')
  const q = textOf(raw['q'], 300)
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
  pageSize: 20,
})

/** The state with a value of a facet put in or taken out, back at the first page. */
export const toggleValue = (state: SearchState, name: FacetName, value: string): SearchState => {
  const { page: _page, [name]: _old, ...rest } = state
  const before = valuesOf(state, name)
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value]
  return { ...rest, ...(after.length > 0 ? { [name]: after.join(',') } : {}) }
}

/** Every chosen value, as the chips above the results show them. */
export const chosenValues = (state: SearchState): { name: FacetName; value: string }[] =>
  shownFacets.flatMap((name) => valuesOf(state, name).map((value) => ({ name, value })))

/** The state without its filters. */
export const withoutFilters = ({ q, sort }: SearchState): SearchState => ({
  ...(q ? { q } : {}),
  ...(sort ? { sort } : {}),
})
