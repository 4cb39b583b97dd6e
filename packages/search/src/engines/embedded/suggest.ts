import type { Suggestion } from '../../port.ts'
import { parseQuery } from '../../query/parse-query.ts'
import { suggestionsFrom } from '../../query/suggestions.ts'
import { rank } from './rank.ts'
import { findMatches, type Reader, sourceOf } from './read.ts'
import type { ShownDocument } from './row.ts'

/** Not every document that matches does so in its title or a name. */
const documentsPerSuggestion = 5

/** Distinct names and titles of the best documents for what was typed so far. */
export const suggestFrom = (reader: Reader, prefix: string, limit: number): Suggestion[] => {
  const parsed = parseQuery(prefix)
  if (parsed.terms.length === 0 || limit < 1) return []
  const { matches, marker } = findMatches(reader, parsed)
  const places = Uint32Array.from(matches.ordinals.keys())
  const order = { sort: 'relevance', empty: false, characters: [] } as const
  const ranked = rank(reader.state.memory, matches, places, order, 0, limit * documentsPerSuggestion)
  const documents = function* (): Iterable<ShownDocument> {
    for (const place of ranked) {
      const document = sourceOf(reader, matches.ordinals[place] as number)
      if (document) yield document
    }
  }
  return suggestionsFrom(documents(), marker, prefix, limit)
}
