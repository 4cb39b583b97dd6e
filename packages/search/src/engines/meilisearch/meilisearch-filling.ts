import { weightedTexts } from '../../document-texts.ts'
import type { ParsedQuery, QueryTerm } from '../../query/parse-query.ts'
import { inverseFrequency } from '../../query/bm25.ts'
import { phraseTexts } from '../../query/phrase-texts.ts'
import { scoreTexts } from '../../query/score-texts.ts'
import { spellSigns } from '../../text/tokens.ts'
import { spellGram } from '../../text/grams.ts'
import type { Connection } from './meilisearch-connection.ts'
import { fromMeilisearch, type MeilisearchDocument } from './meilisearch-document.ts'
import { typedAttributes } from './meilisearch-settings.ts'

/** How many documents fill up at most, and how many of each term are looked at for it. */
const longestFilling = 200
const documentsPerTerm = 1000

/** Longer queries are asked for by their first terms. */
const mostTerms = 32

/** Terms of which the nearest document must hold some: those that tell something, or all where none does. */
const tellingTerms = ({ terms }: ParsedQuery): QueryTerm[] => terms.filter((term) => term.required).slice(0, mostTerms)

/** A pair is looked up as it was spelt for the server; a word as whatever the server takes for it. */
const toTermQuery = (connection: Connection, term: QueryTerm, filter: string[]) => ({
  indexUid: connection.name,
  q: term.kind === 'pair' ? `${spellGram(term.text)} ` : `${spellSigns(term.text)} `,
  attributesToSearchOn: term.kind === 'pair' ? ['grams'] : typedAttributes,
  filter,
  attributesToRetrieve: ['id'],
  page: 1,
  hitsPerPage: documentsPerTerm,
})

const byScore = (left: [string, number], right: [string, number]): number =>
  right[1] - left[1] || (left[0] < right[0] ? -1 : 1)

/** The candidates with most of the rarest terms; `rarity` says how much each term tells. */
const findCandidates = async (
  connection: Connection,
  terms: readonly QueryTerm[],
  filter: string[],
): Promise<{ ids: string[]; rarity: Map<string, number> }> => {
  const queries = terms.map((term) => toTermQuery(connection, term, filter))
  const [{ numberOfDocuments }, { results }] = await Promise.all([
    connection.live.getStats(),
    connection.client.multiSearch<{ queries: typeof queries }, MeilisearchDocument>({ queries }),
  ])
  const scores = new Map<string, number>()
  const rarity = new Map<string, number>()
  for (const [at, { hits, totalHits }] of results.entries()) {
    const weight = inverseFrequency(numberOfDocuments, Math.max(1, totalHits ?? hits.length))
    rarity.set(terms[at]?.text ?? '', weight)
    for (const { id } of hits) scores.set(id, (scores.get(id) ?? 0) + weight)
  }
  const ids = [...scores].sort(byScore).slice(0, longestFilling)
  return { ids: ids.map(([id]) => id), rarity }
}

const holdsPhrases = (held: MeilisearchDocument, phrases: readonly string[]): boolean => {
  if (phrases.length === 0) return true
  const texts = phraseTexts(fromMeilisearch(held))
  return phrases.every((phrase) => texts.includes(phrase))
}

/**
 * The documents that hold some of the terms, those with the most and rarest first. The server itself can only give up words
 * one after the other, which loses every document without the words it keeps to the end; and it orders by how many words
 * match where, not by how rare they are, so that the few candidates are ordered here.
 */
export const nearestDocuments = async (
  connection: Connection,
  parsed: ParsedQuery,
  filter: string[],
): Promise<MeilisearchDocument[]> => {
  const terms = tellingTerms(parsed)
  if (terms.length === 0) return []
  const { ids, rarity } = await findCandidates(connection, terms, filter)
  if (ids.length === 0) return []
  const held = await connection.live.getDocuments({ ids, limit: ids.length })
  const results = held.results.filter((each) => holdsPhrases(each, parsed.phrases))
  const scores = scoreTexts(
    parsed,
    results.map((held) => weightedTexts(fromMeilisearch(held))),
    rarity,
  )
  return results
    .map((held, at) => ({ held, score: scores[at] ?? 0 }))
    .sort((left, right) => byScore([left.held.id, left.score], [right.held.id, right.score]))
    .map(({ held }) => held)
}
