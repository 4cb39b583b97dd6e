import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { SearchInput, SearchResult } from '@duijie/domain/search/search.schema.ts'
import { splitRefused } from '@duijie/domain/search/refused-words.rules.ts'
import { facetNames } from '@duijie/domain/search/search.schema.ts'
import { type SearchHit, SearchUnavailableError, type SearchIndex } from '@duijie/search/port.ts'
import { searchWithMeaning } from '@duijie/search/query/hybrid-search.ts'
import { holdsNothing, parseQuery } from '@duijie/search/query/parse-query.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { findListingCards, searchTeasers } from '../listings/listings.api.ts'
import { withAdds } from './facet-adds.ts'
import { vectorOfQuery } from './query-vectors.ts'

export type SearchDeps = Pick<Deps, 'database' | 'search' | 'clock' | 'log' | 'embeddings'>

type Cards = Awaited<ReturnType<typeof findListingCards>>

const toHits = (hits: readonly SearchHit[], cards: Cards): SearchResult['hits'] =>
  hits.flatMap((hit) => {
    const listing = cards.get(hit.id)
    const { title, snippet } = hit.highlights
    return listing ? [{ listing, title, snippet, ...(hit.partial ? { partial: true } : {}) }] : []
  })

/** How many listings are compared by meaning; an index takes no more ids than a page holds at once. */
const mostNear = 100

type Meaning = { near: string[]; meaning: SearchResult['meaning'] }

/**
 * The listings nearest in meaning, of the actor's audience alone: staff have vectors of their own only where the operator lets
 * full texts leave the house. Where nothing was asked, or by another order than relevance, nobody compares.
 */
const findNear = async (deps: SearchDeps, actor: Actor | null, { text, sort }: SearchInput): Promise<Meaning> => {
  const { embeddings } = deps
  if (!embeddings || sort !== 'relevance' || parseQuery(text).terms.length === 0) return { near: [], meaning: 'off' }
  const vector = await vectorOfQuery(embeddings, text, () => deps.clock().getTime())
  if (!vector) return { near: [], meaning: 'away' }
  const { shelves } = embeddings
  const shelf = (isStaff(actor) ? shelves.staff : undefined) ?? shelves.public
  return { near: shelf.nearest(vector, mostNear), meaning: 'used' }
}

/** The index that holds what the actor's audience may read. */
export const indexFor = (deps: SearchDeps, actor: Actor | null): SearchIndex =>
  isStaff(actor) ? deps.search.staff : deps.search.public

/** What a text asks for, and apart from it what it says is not wanted. */
const readText = (input: SearchInput) => {
  const { text, refused } = splitRefused(input.text)
  return { refused, asked: { ...input, text, exclude: refused.map(({ words }) => words) } }
}

/** Ids, highlights and counts come from the index of the actor's audience; every id is re-read under their own rights. */
export const searchListings = async (
  deps: SearchDeps,
  actor: Actor | null,
  input: SearchInput,
): Promise<SearchResult> => {
  const { refused, asked } = readText(input)
  try {
    const index = indexFor(deps, actor)
    const { near, meaning } = await findNear(deps, actor, asked)
    const page = await searchWithMeaning(index, { ...asked, facets: [...facetNames] }, near)
    const ids = [...page.hits, ...page.alone].map((hit) => hit.id)
    const [cards, facets] = await Promise.all([
      findListingCards(deps.database.db, actor, ids),
      withAdds(index, asked, page.facets),
    ])
    return {
      hits: toHits(page.hits, cards),
      near: toHits(page.alone, cards),
      meaning,
      total: page.total,
      matching: page.matching,
      facets,
      refused,
      correctedText: page.correctedText,
      degraded: false,
      milliseconds: page.milliseconds,
    }
  } catch (error) {
    if (!(error instanceof SearchUnavailableError)) throw error
    deps.log.warn({ error: error.message }, 'search index is away; answering from the database')
    return { ...(await searchDatabase(deps, actor, asked)), refused }
  }
}

/** A text with no word in it. */
const nothingFound: Omit<SearchResult, 'milliseconds' | 'refused'> = {
  hits: [],
  near: [],
  meaning: 'off',
  total: 0,
  matching: 'none',
  facets: {},
  degraded: true,
}

/** The plainer search that stands in while the index is away: every word must be in the teaser. */
const searchDatabase = async (
  deps: SearchDeps,
  actor: Actor | null,
  input: SearchInput & { exclude: readonly string[] },
): Promise<Omit<SearchResult, 'refused'>> => {
  const started = deps.clock().getTime()
  // Postgres takes neither NUL nor half a surrogate pair.
  const text = input.text.toWellFormed().replaceAll('\u0000', ' ')
  const words = text.split(/\s+/).filter(Boolean).slice(0, 8)
  if (holdsNothing(parseQuery(text))) return { ...nothingFound, milliseconds: deps.clock().getTime() - started }
  const { ids, total } = await searchTeasers(deps.database.db, actor, {
    words,
    without: input.exclude,
    kinds: input.filters.kind ?? [],
    limit: input.pageSize,
    offset: (input.page - 1) * input.pageSize,
  })
  const cards = await findListingCards(deps.database.db, actor, ids)
  return {
    hits: ids.flatMap((id) => {
      const listing = cards.get(id)
      return listing ? [{ listing }] : []
    }),
    near: [],
    meaning: 'off',
    total,
    matching: 'all',
    facets: {},
    degraded: true,
    milliseconds: deps.clock().getTime() - started,
  }
}

const mostSuggestions = 8
/** Titles stand among the suggestions too, so that more are asked for than names are wanted. */
const triedSuggestions = 24

type Wanted = { text: string; only?: 'name' | undefined }

/** Titles and names that begin like the text, or names alone. */
export const suggestTexts = async (deps: SearchDeps, actor: Actor | null, wanted: Wanted): Promise<string[]> => {
  const { text, only } = wanted
  if (text.trim() === '') return []
  try {
    const found = await indexFor(deps, actor).suggest(text, only ? triedSuggestions : mostSuggestions)
    const suggestions = found.filter(({ kind }) => only === undefined || kind === only)
    const cards = await findListingCards(
      deps.database.db,
      actor,
      suggestions.map((suggestion) => suggestion.id),
    )
    return [
      ...new Set(suggestions.filter((suggestion) => cards.has(suggestion.id)).map((suggestion) => suggestion.text)),
    ].slice(0, mostSuggestions)
  } catch (error) {
    if (error instanceof SearchUnavailableError) return []
    throw error
  }
}
