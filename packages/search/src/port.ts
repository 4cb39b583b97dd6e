/** The facets every engine counts and filters by. */
export const facetNames = [
  'kind',
  'sector',
  'task',
  'modality',
  'deployment',
  'region',
  'trl',
  'organisationKind',
  'licence',
  'sensitivity',
] as const

export type FacetName = (typeof facetNames)[number]

export type Locale = 'zh' | 'en'

export type LocalisedText = { zh?: string | undefined; en?: string | undefined }

/**
 * What an index knows of one object. The caller chooses the fields of the audience (teaser or full) before it gets here:
 * an index holds nothing its readers may not see.
 *
 * `facets` hold expanded values: a document in GB/T 4754 group `C346` carries `['C', 'C34', 'C346']`,
 * so that a filter on `C` finds it and every level is counted. The index never guesses a hierarchy from an id.
 */
export type SearchDocument = {
  /** 1–400 characters of `A–Z a–z 0–9 _ -`. */
  id: string
  /** The version of the listing's text, for the caller's drift check; engines only store it. */
  version: number
  title: LocalisedText
  /** Organisation and model names: found by pinyin and initials too. */
  names: string[]
  summary: LocalisedText
  /** Further searchable text, in any language. */
  text: string[]
  /** Taxonomy ids the document is about; a query that names the concept in either language finds it. */
  concepts: string[]
  facets: Partial<Record<FacetName, string[]>>
  sort: {
    /** UTC ISO times. */
    publishedAt?: string | undefined
    deadline?: string | undefined
    budgetMaximumFen?: number | undefined
    trl?: number | undefined
    parametersBillion?: number | undefined
  }
}

/** One step of the outbox. Exactly one of `put` and `remove` is set; `sequence` grows. */
export type SearchChange = { sequence: number } & (
  | { put: SearchDocument; remove?: undefined }
  | { put?: undefined; remove: string }
)

/** A change no engine could ever take: the caller parks it and raises an alarm. The rest of its batch was applied. */
export type RejectedChange = { sequence: number; id: string; reason: string }

export type ApplyReport = { applied: number; rejected: RejectedChange[] }

/** `newest` and `budget` and `trl` fall, `deadline` rises (the next one first); documents without the value come last. */
export type SearchSort = 'relevance' | 'newest' | 'deadline' | 'budget' | 'trl'

export type SearchQuery = {
  /** As typed. Double quotes (also “” and 「」) make a phrase. Empty finds everything. */
  text: string
  /** Within a facet one value is enough; across facets all must hold. An empty list does not filter. */
  filters: Partial<Record<FacetName, string[]>>
  /** `relevance` with an empty text means `newest`. */
  sort: SearchSort
  /** From 1. */
  page: number
  /** 1–100. */
  pageSize: number
  /** The facets to count; none by default. A facet's counts ignore that facet's own filter. */
  facets?: FacetName[] | undefined
  /** Only these documents; all by default, none for an empty list. At most 200. */
  ids?: string[] | undefined
  /** Only documents that hold every word: nothing fills up, however few they are. */
  strict?: boolean | undefined
  /** Texts that are not to be found: a document that holds every word of one of them does not count. At most 8. */
  exclude?: readonly string[] | undefined
  /** Which language of a title to return first; Chinese by default. */
  locale?: Locale | undefined
}

/** Two facets to count against each other, among the documents that a text and filters find. */
export type CrossQuery = Pick<SearchQuery, 'text' | 'filters' | 'exclude'> & {
  /** Each of its values is a row. */
  rows: FacetName
  columns: FacetName
  /** The values of `columns` to count, at most 20. */
  columnValues: string[]
}

/** How many documents hold both values; at least one. */
export type CrossCount = { row: string; column: string; count: number }

/** Plain text and the half-open `[start, end)` UTF-16 ranges in it that matched; never markup. */
export type Highlight = { text: string; ranges: [number, number][] }

export type SearchHit = {
  id: string
  /** Set where the document lacks something that was asked for, so that it only fills up. */
  partial?: boolean | undefined
  highlights: { title?: Highlight | undefined; snippet?: Highlight | undefined }
}

/** Values with at least one document, most frequent first, then by value. */
export type FacetCounts = Partial<Record<FacetName, { value: string; count: number }[]>>

export type SearchPage = {
  hits: SearchHit[]
  /** How many documents match in all; exact. */
  total: number
  facets: FacetCounts
  /** The query as it was understood, when a misspelt word was read as another one. */
  correctedText?: string | undefined
  /**
   * `some` when too few documents hold every word, so that those holding the weightier ones fill up; `none` when what was
   * typed holds nothing to look for, as `🚀` or `！！！`, which finds nothing.
   */
  matching: 'all' | 'some' | 'none'
  milliseconds: number
}

/** A title or name that begins with, or holds a word that begins with, what was typed. */
export type Suggestion = { text: string; id: string; kind: 'title' | 'name' }

export type SearchHealth =
  | { ok: true; engine: string; documents: number; lastSequence: number }
  | { ok: false; engine: string; reason: string }

/**
 * One index for one audience. Derived data: it can be thrown away and rebuilt at any time, and is never the truth;
 * the caller re-reads the ids under the reader's own rights.
 *
 * Every method rejects with `SearchUnavailableError` when the engine cannot be reached, and then nothing was half-done that
 * a repeated call would not repair. `search`, `suggest` and `similar` take any text and never reject because of it.
 */
export type SearchIndex = {
  /**
   * Applies changes in order of sequence; those at or below `lastSequence()` are skipped, so a batch may be repeated.
   * After it resolves the changes are visible and `lastSequence()` is the highest of the batch. Changes of one sequence
   * are applied together: after a crash that sequence is either the last, with all of them, or not reached.
   * `mark` is kept beside the sequence.
   */
  apply(changes: readonly SearchChange[], mark?: string): Promise<ApplyReport>
  /** The last sequence applied; 0 for an index that must be rebuilt. */
  lastSequence(): Promise<number>
  /** What the caller last gave to be kept beside the sequence: what the index was fed from. Empty where nothing was. */
  lastMark(): Promise<string>
  search(query: SearchQuery): Promise<SearchPage>
  /** Exact counts of pairs of values, in any order. All filters hold, those of the two facets too. */
  crossCounts(query: CrossQuery): Promise<CrossCount[]>
  suggest(prefix: string, limit: number): Promise<Suggestion[]>
  /** Ids of the documents most like the given one, best first; undefined when this index does not hold it. */
  similar(id: string, limit: number): Promise<string[] | undefined>
  /**
   * Replaces the whole content by `documents`, which reflect everything up to `sequence`. Built beside the live index and
   * swapped at the end: searches are answered from the old content until then. If the source throws, nothing changes.
   */
  rebuild(
    documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
    sequence: number,
    mark?: string,
  ): Promise<ApplyReport>
  /** Ids and versions of everything held, by id, for the drift check. */
  contents(): AsyncIterable<{ id: string; version: number }>
  health(): Promise<SearchHealth>
  close(): Promise<void>
}

/** The engine cannot be reached or failed; the caller keeps its changes and tries again. */
export class SearchUnavailableError extends Error {
  readonly code = 'search.unavailable'
  override name = 'SearchUnavailableError'
}

/** A term of the taxonomy found in a text: `id` in UTF-16 range `[start, end)`. */
export type ConceptMention = { id: string; start: number; end: number }

/** Finds taxonomy terms in free text of either language; `lookupTerms` of the domain's taxonomy fits. */
export type FindConcepts = (text: string) => readonly ConceptMention[]
