import type { SearchParams } from 'meilisearch'

import type { ParsedQuery } from '../../query/parse-query.ts'
import type { Connection } from './meilisearch-connection.ts'
import type { MeilisearchDocument } from './meilisearch-document.ts'
import { nearestDocuments } from './meilisearch-filling.ts'
import { toIdFilter } from './meilisearch-filter.ts'
import type { EngineQuery } from './meilisearch-query.ts'
import { typedAttributes } from './meilisearch-settings.ts'

/** Below so many documents that hold every word, those that hold the rarer ones fill up, as in the embedded engine. */
const enough = 20

/** Pages instead of offsets: only these have an exact total. */
export type FinitePages = SearchParams & { page: number; hitsPerPage: number }

/** What the server is asked: the words, or the documents already chosen to fill up. */
export type Plan = {
  q: string
  locales: EngineQuery['locales']
  matchingStrategy: 'all'
  within: string[]
  nearest?: MeilisearchDocument[]
  /** Of the nearest, those that hold every word. */
  whole?: ReadonlySet<string>
  /** Whether documents without some of what was asked for are among them. */
  some: boolean
}

/** One word either is there or is not; a run of ideographs may be there though the server's dictionary cut it elsewhere. */
const canFillUp = ({ parsed }: EngineQuery): boolean =>
  parsed.terms.length > 1 || parsed.terms.some((term) => term.kind === 'pair')

/** The first documents that hold every word, and how many do. */
const findWhole = (connection: Connection, plan: Plan) =>
  connection.live.search<MeilisearchDocument, FinitePages>(undefined, {
    ...wordsOf(plan),
    page: 1,
    hitsPerPage: enough,
  })

/** Documents that hold every word first, then the nearest. */
const fillUp = async (connection: Connection, all: Plan, parsed: ParsedQuery): Promise<Plan> => {
  const { hits, totalHits } = await findWhole(connection, all)
  if (totalHits >= enough) return all
  const whole = new Set(hits.map((hit) => hit.id))
  const others = await nearestDocuments(connection, parsed, [])
  const nearest = [...hits, ...others.filter(({ id }) => !whole.has(id))]
  if (nearest.length === whole.size) return all
  const within = [toIdFilter(nearest.map(({ id }) => id))]
  return { ...all, q: '', locales: undefined, within, nearest, whole, some: parsed.terms.length > 1 }
}

/** Which documents count is decided by the text alone, never by filters, so that facet counts keep their promise. */
export const planQuery = async (connection: Connection, query: EngineQuery, strict = false): Promise<Plan> => {
  const { q, locales, parsed } = query
  const all: Plan = { q, locales, matchingStrategy: 'all', within: [], some: false }
  if (strict || !canFillUp(query)) return all
  const plan = await fillUp(connection, all, parsed)
  if (!parsed.besidePhrases || plan.nearest || (await findWhole(connection, plan)).totalHits > 0) return plan
  return fillUp(connection, { ...all, q: query.withoutPhrases, some: true }, { ...parsed, phrases: [] })
}

/** How the server is asked for a plan's words. */
export const wordsOf = ({ q, locales, matchingStrategy }: Plan) => ({
  q,
  locales,
  matchingStrategy,
  attributesToSearchOn: typedAttributes,
})
