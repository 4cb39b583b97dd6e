import { type FacetName, facetNames, type SearchQuery } from '../../port.ts'
import { facetField } from './meilisearch-document.ts'

/** A value as a literal of the filter language; nothing inside can end it. */
export const filterLiteral = (value: string): string =>
  `"${value.toWellFormed().replaceAll('\u0000', '\ufffd').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/**
 * Filters as Meilisearch takes them, without the facet given: the outer list is AND, an inner one OR.
 * Field names come from our own list only, values only as literals.
 */
export const toFilter = (filters: SearchQuery['filters'], without?: FacetName): string[][] =>
  facetNames.flatMap((facet) => {
    const values = filters[facet] ?? []
    if (facet === without || values.length === 0) return []
    return [values.map((value) => `${facetField(facet)} = ${filterLiteral(value)}`)]
  })

export const toIdFilter = (ids: readonly string[]): string => `id IN [${ids.map(filterLiteral).join(', ')}]`

/** All that a query asks of a document besides its words; `refused` are documents that are not to be found. */
export const toConditions = (
  query: Pick<SearchQuery, 'ids' | 'filters'> & { refused?: readonly string[] },
  without?: FacetName,
): (string | string[])[] => [
  ...(query.refused === undefined || query.refused.length === 0 ? [] : [`NOT ${toIdFilter(query.refused)}`]),
  ...(query.ids === undefined ? [] : [toIdFilter(query.ids)]),
  ...toFilter(query.filters, without),
]
