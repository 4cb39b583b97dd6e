import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { SearchHelp } from '@duijie/domain/search/search-help.schema.ts'
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

const totalOf = async (index: SearchIndex, { text, filters }: Asked): Promise<number> =>
  (await index.search({ text, filters, sort: 'relevance', page: 1, pageSize: 1 })).total

const nearest = async (index: SearchIndex, asked: Asked): Promise<SearchHelp['nearest']> => {
  const counted = await Promise.all(
    nearestNames(asked.text, triedNames).map(async (text) => ({
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
  const words = asked.text.split(/\s+/).filter(Boolean)
  if (words.length < 2 || words.length > mostWords) return Promise.resolve([])
  return Promise.all(
    words.map(async (word, at) => {
      const text = words.toSpliced(at, 1).join(' ')
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
