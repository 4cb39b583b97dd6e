import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { SearchHelp } from '@duijie/domain/search/search-help.schema.ts'
import { splitRefused } from '@duijie/domain/search/refused-words.rules.ts'
import { facetNames, type SearchInput } from '@duijie/domain/search/search.schema.ts'
import { nearestNames } from '@duijie/domain/taxonomy/nearest-names.ts'
import { SearchUnavailableError, type SearchIndex } from '@duijie/search/port.ts'
import { indexFor, type SearchDeps } from './search.service.ts'

/** Each name asks the index once, so not too many are tried. */
const triedNames = 12
const offeredNames = 5

/** Words beyond these are not given up one by one. */
const mostWords = 8

type Asked = Pick<SearchInput, 'text' | 'filters'>

/** As the search itself reads it: what the text refuses is left out. */
const totalOf = async (index: SearchIndex, { text: typed, filters }: Asked): Promise<number> => {
  const { text, refused } = splitRefused(typed)
  const exclude = refused.map(({ words }) => words)
  return (await index.search({ text, filters, exclude, sort: 'relevance', page: 1, pageSize: 1 })).total
}

const nearest = async (index: SearchIndex, asked: Asked): Promise<SearchHelp['nearest']> => {
  const counted = await Promise.all(
    nearestNames(splitRefused(asked.text).text, triedNames).map(async (text) => ({
      text,
      total: await totalOf(index, { ...asked, text }),
    })),
  )
  return counted.filter(({ total }) => total > 0).slice(0, offeredNames)
}

const withoutFilter = (index: SearchIndex, asked: Asked): Promise<SearchHelp['withoutFilter']> =>
  Promise.all(
    facetNames
      .filter((name) => (asked.filters[name]?.length ?? 0) > 0)
      .map(async (name) => ({
        name,
        total: await totalOf(index, { text: asked.text, filters: { ...asked.filters, [name]: [] } }),
      })),
  )

const withoutWord = (index: SearchIndex, asked: Asked): Promise<SearchHelp['withoutWord']> => {
  const words = splitRefused(asked.text).text.split(/\s+/).filter(Boolean)
  if (words.length < 2 || words.length > mostWords) return Promise.resolve([])
  return Promise.all(
    words.map(async (word) => {
      const text = asked.text.replace(word, ' ').replace(/\s+/g, ' ').trim()
      return { word, text, total: await totalOf(index, { ...asked, text }) }
    }),
  )
}

const nothing: SearchHelp = { nearest: [], withoutFilter: [], withoutWord: [] }

/**
 * Ways out of a search that found little. Every total comes from the index of the actor's audience, so it is what the
 * search itself would say; names come from the taxonomy alone, so that no listing's words show through.
 */
export const helpSearch = async (deps: SearchDeps, actor: Actor | null, input: SearchInput): Promise<SearchHelp> => {
  const index = indexFor(deps, actor)
  try {
    const [names, filters, words] = await Promise.all([
      nearest(index, input),
      withoutFilter(index, input),
      withoutWord(index, input),
    ])
    return { nearest: names, withoutFilter: filters, withoutWord: words }
  } catch (error) {
    if (error instanceof SearchUnavailableError) return nothing
    throw error
  }
}
