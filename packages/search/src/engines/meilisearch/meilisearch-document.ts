import { type FacetName, facetNames, type SearchDocument } from '../../port.ts'
import { weightedTexts } from '../../document-texts.ts'
import { spellGrams } from '../../text/grams.ts'
import { nameReadings } from '../../text/name-pinyin.ts'
import { simplify } from '../../text/fold.ts'
import { hasSigns, partsOf, scanRuns, spellSigns } from '../../text/tokens.ts'

/** A document as Meilisearch holds it: flat, so that languages, facets and sort keys have settings of their own. */
export type MeilisearchDocument = {
  id: string
  version: number
  titleZh?: string
  titleEn?: string
  names: string[]
  /** Other ways to type a name: pinyin, initials, the parts of `Qwen2.5`. */
  aliases: string[]
  summaryZh?: string
  summaryEn?: string
  text: string[]
  /** Texts with traditional characters or forms of another width, as they are searched. */
  variants: string[]
  /** Every pair of neighbouring ideographs, spelt in letters: the server's dictionary cuts Chinese into words of its own. */
  grams: string[]
  concepts: string[]
  newest?: number
  deadline?: number
  budget?: number
  level?: number
} & Partial<Record<FacetField, string[]>>

export type FacetField = `facet_${FacetName}`

export const facetField = (facet: FacetName): FacetField => `facet_${facet}`

/** Longer spans of a name are found by their beginning. */
const longestSpan = 4

/** A reading and its beginnings of up to four syllables: Meilisearch completes only the last word of a query. */
const spansOf = (reading: string): string[] => {
  const syllables = reading.split("'").filter((syllable) => syllable !== '')
  const spans = syllables.slice(0, longestSpan).map((_, at) => syllables.slice(0, at + 1).join(''))
  return [syllables.join(''), ...spans]
}

/** The words with signs that a document holds, as they are asked for. */
const signsOf = (document: SearchDocument): string[] =>
  weightedTexts(document).flatMap(({ text }) =>
    scanRuns(text).flatMap((run) => (run.kind === 'word' && hasSigns(run.text) ? [spellSigns(run.text)] : [])),
  )

/** The texts that a server reads otherwise than we do; most have none. */
const variantsOf = (document: SearchDocument): string[] =>
  weightedTexts(document).flatMap(({ text }) => {
    const plain = simplify(text).normalize('NFKC')
    return plain === text ? [] : [plain]
  })

const aliasesOf = (document: SearchDocument): string[] => {
  const readings = document.names.flatMap(nameReadings).flatMap(spansOf)
  const texts = [...document.names, document.title.zh ?? '', document.title.en ?? '']
  const parts = texts.flatMap((text) => scanRuns(text).flatMap((run) => (run.kind === 'word' ? partsOf(run.text) : [])))
  return [...new Set([...readings, ...parts, ...signsOf(document)])].filter((alias) => alias.length > 1)
}

const time = (iso: string | undefined): number | undefined => {
  const milliseconds = iso === undefined ? Number.NaN : Date.parse(iso)
  return Number.isNaN(milliseconds) ? undefined : milliseconds
}

export const toMeilisearch = (document: SearchDocument): MeilisearchDocument => {
  const facets = facetNames.map((facet) => [facetField(facet), [...new Set(document.facets[facet] ?? [])]])
  const { title, summary, sort } = document
  return {
    id: document.id,
    version: document.version,
    titleZh: title.zh,
    titleEn: title.en,
    names: document.names,
    aliases: aliasesOf(document),
    summaryZh: summary.zh,
    summaryEn: summary.en,
    text: document.text,
    variants: variantsOf(document),
    grams: weightedTexts(document)
      .map(({ text }) => spellGrams(text))
      .filter((grams) => grams !== ''),
    concepts: document.concepts,
    newest: time(sort.publishedAt),
    deadline: time(sort.deadline),
    budget: sort.budgetMaximumFen,
    level: sort.trl,
    ...(Object.fromEntries(facets) as Partial<Record<FacetField, string[]>>),
  }
}

/** The texts of a held document, for highlights and suggestions. */
export const fromMeilisearch = (
  held: MeilisearchDocument,
): Pick<SearchDocument, 'id' | 'title' | 'names' | 'summary' | 'text'> => ({
  id: held.id,
  title: { zh: held.titleZh, en: held.titleEn },
  names: held.names,
  summary: { zh: held.summaryZh, en: held.summaryEn },
  text: held.text,
})
