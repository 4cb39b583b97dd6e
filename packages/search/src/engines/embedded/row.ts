import { type FacetName, facetNames, type FindConcepts, type SearchDocument } from '../../port.ts'
import { documentTerms, type TermReader } from './document-terms.ts'
import { type Dictionary, intern } from './dictionary.ts'
import { phraseTexts } from '../../query/phrase-texts.ts'

/** The orders a result can have besides relevance, each with where its numbers come from. */
export const sortColumns = ['newest', 'deadline', 'budget', 'trl'] as const

export type SortColumn = (typeof sortColumns)[number]

/** A document as the index keeps it: ready to be loaded without reading its text again. */
export type IndexRow = {
  id: string
  version: number
  /** What is shown of the document, as JSON. */
  source: string
  /** Its text in the form quoted phrases are looked up in. */
  plain: string
  /** `term << 8 | quarters`, one for each distinct term. */
  terms: Uint32Array
  length: number
  /** Numbers of `facet value` pairs. */
  facets: Uint32Array
  /** Larger comes first; NaN where the document has no value. In the order of {@link sortColumns}. */
  sorts: number[]
}

const time = (iso: string | undefined): number => (iso === undefined ? Number.NaN : Date.parse(iso))

const sortKeys = (sort: SearchDocument['sort']): number[] => [
  time(sort.publishedAt),
  -time(sort.deadline),
  sort.budgetMaximumFen ?? Number.NaN,
  sort.trl ?? Number.NaN,
]

/** The part of a document that highlights and suggestions are made of. */
export type ShownDocument = Pick<SearchDocument, 'id' | 'title' | 'names' | 'summary' | 'text'>

const shownOf = ({ id, title, names, summary, text }: SearchDocument): ShownDocument => ({
  id,
  title,
  names,
  summary,
  text,
})

export const facetKey = (facet: FacetName, value: string): string => `${facet}\u0000${value}`

export const splitFacetKey = (key: string): { facet: FacetName; value: string } => {
  const at = key.indexOf('\u0000')
  return { facet: key.slice(0, at) as FacetName, value: key.slice(at + 1) }
}

const facetNumbers = (document: SearchDocument, values: Dictionary): Uint32Array =>
  Uint32Array.from(
    facetNames.flatMap((facet) =>
      [...new Set(document.facets[facet] ?? [])].map((value) => intern(values, facetKey(facet, value))),
    ),
  )

export const toRow = (
  document: SearchDocument,
  reader: TermReader,
  values: Dictionary,
  findConcepts?: FindConcepts,
): IndexRow => {
  const { terms, length } = documentTerms(reader, document, findConcepts)
  return {
    id: document.id,
    version: document.version,
    source: JSON.stringify(shownOf(document)),
    plain: phraseTexts(document),
    terms,
    length,
    facets: facetNumbers(document, values),
    sorts: sortKeys(document.sort),
  }
}
