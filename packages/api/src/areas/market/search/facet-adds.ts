import { listingKind } from '@duijie/domain/listings/listing.schema.ts'
import { facetNames, type FacetName, type SearchInput, type SearchResult } from '@duijie/domain/search/search.schema.ts'
import type { FacetCounts, SearchIndex } from '@duijie/search/port.ts'

type Asked = Pick<SearchInput, 'text' | 'filters'> & { exclude?: readonly string[] }

/** How many of the documents found hold each value of a facet. Every listing is of one kind, so kinds add up to all. */
const countHeld = async (index: SearchIndex, asked: Asked, name: FacetName): Promise<Map<string, number>> => {
  const { text, filters, exclude } = asked
  const counts = await index.crossCounts({
    text,
    filters,
    exclude,
    rows: name,
    columns: 'kind',
    columnValues: [...listingKind.options],
  })
  const held = new Map<string, number>()
  for (const { row, count } of counts) held.set(row, (held.get(row) ?? 0) + count)
  return held
}

/**
 * The counts with what each further value of a facet would add where one is chosen already: what holds the value less
 * what of it is found anyhow.
 */
export const withAdds = async (
  index: SearchIndex,
  asked: Asked,
  counts: FacetCounts,
): Promise<SearchResult['facets']> => {
  const entries = facetNames.map(async (name): Promise<[FacetName, NonNullable<SearchResult['facets'][FacetName]>]> => {
    const values = counts[name] ?? []
    if ((asked.filters[name]?.length ?? 0) === 0) return [name, values]
    const held = await countHeld(index, asked, name)
    return [name, values.map(({ value, count }) => ({ value, count, adds: count - (held.get(value) ?? 0) }))]
  })
  return Object.fromEntries(await Promise.all(entries))
}
