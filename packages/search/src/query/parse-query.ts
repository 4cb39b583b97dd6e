import type { ConceptMention, FindConcepts } from '../port.ts'
import { fold } from '../text/fold.ts'
import { isParticle, isStopWord, questionRanges } from '../text/stop-words.ts'
import { charactersOf, type Run, scanRuns } from '../text/tokens.ts'

/** One thing a document may hold: a word, a pair of neighbouring ideographs, or a lone ideograph. */
export type QueryTerm = {
  kind: 'word' | 'pair' | 'character'
  text: string
  start: number
  end: number
  /** Whether a document must hold it to match in full; particles and function words only rank. */
  required: boolean
  /** The word is still being typed. */
  prefix: boolean
  /** Taxonomy concepts whose mention covers it: a document about one of them counts as holding the term. */
  concepts: string[]
}

export type ParsedQuery = {
  /** The text used, cut to the limit. */
  text: string
  terms: QueryTerm[]
  /** Single ideographs of the query, for the finer second ranking. */
  characters: string[]
  /** Phrases that were quoted, in the form of {@link phraseText}. */
  phrases: string[]
  /**
   * Whether anything is asked for besides the phrases. Quotes inside a longer text are often only its punctuation: phrases
   * that no document holds then count as their words; phrases alone are demanded as they stand.
   */
  besidePhrases: boolean
}

export const queryLimits = { characters: 512, terms: 96 } as const

const quoted = /["＂]([^"＂]+)["＂]|“([^”]+)”|「([^」]+)」|『([^』]+)』|«([^»]+)»/g

/**
 * A text as its runs between single blanks: what quoted phrases are looked up in, so that case, width and punctuation
 * do not matter. A phrase that begins or ends in ideographs may begin or end inside a longer run of them.
 */
export const phraseText = (text: string): string =>
  ` ${scanRuns(text)
    .map((run) => run.text)
    .join(' ')} `

const phrasePattern = (text: string): string | undefined => {
  const runs = scanRuns(text)
  if (runs.length === 0) return undefined
  const before = runs[0]?.kind === 'word' ? ' ' : ''
  const after = runs.at(-1)?.kind === 'word' ? ' ' : ''
  return before + runs.map((run) => run.text).join(' ') + after
}

const termsOfRun = (run: Run): Omit<QueryTerm, 'concepts' | 'prefix'>[] => {
  if (run.kind === 'word') {
    return [
      {
        kind: 'word',
        text: run.text,
        start: run.start,
        end: run.end,
        required: !isStopWord(run.text),
      },
    ]
  }
  const characters = charactersOf(run.text)
  const [only] = characters
  if (only && characters.length === 1) {
    return [
      {
        kind: 'character',
        text: only.text,
        start: run.start,
        end: run.end,
        required: !isParticle(only.text),
      },
    ]
  }
  return characters.slice(0, -1).map(({ text, offset }, at) => {
    const next = characters[at + 1]?.text ?? ''
    const start = run.start + offset
    const end = start + text.length + next.length
    return {
      kind: 'pair',
      text: text + next,
      start,
      end,
      required: !isParticle(text) && !isParticle(next),
    }
  })
}

const conceptsCovering = (mentions: readonly ConceptMention[], start: number, end: number): string[] => [
  ...new Set(mentions.filter((mention) => mention.start <= start && end <= mention.end).map((mention) => mention.id)),
]

const mergeRepeated = (terms: QueryTerm[]): QueryTerm[] => {
  const byText = new Map<string, QueryTerm>()
  for (const term of terms) {
    const earlier = byText.get(term.text)
    if (!earlier) byText.set(term.text, term)
    else {
      earlier.prefix ||= term.prefix
      earlier.concepts = [...new Set([...earlier.concepts, ...term.concepts])]
    }
  }
  return [...byText.values()]
}

type Ranged = { start: number; end: number }

/** What is left without the words that only put the question; all of it where they are all there is. */
const withoutQuestions = <Each extends Ranged>(text: string, all: Each[]): Each[] => {
  const ranges = questionRanges(fold(text))
  const left = all.filter((each) => !ranges.some(([start, end]) => each.start < end && start < each.end))
  return left.length > 0 ? left : all
}

/** A query that holds nothing but particles and function words demands them: they are all there is. */
const demandSomething = (terms: QueryTerm[]): QueryTerm[] =>
  terms.some((term) => term.required) ? terms : terms.map((term) => ({ ...term, required: true }))

/** Whether a text asks for something of which nothing can be looked up: `🚀`, `！！！`. */
export const holdsNothing = ({ text, terms }: Pick<ParsedQuery, 'text' | 'terms'>): boolean =>
  terms.length === 0 && text.trim() !== ''

/** Reads what a person typed. Any text is a query; nothing in it is an operator but the quotes. */
export const parseQuery = (typed: string, findConcepts?: FindConcepts): ParsedQuery => {
  const text = typed.slice(0, queryLimits.characters).toWellFormed()
  const runs = scanRuns(text)
  const mentions = findConcepts?.(text) ?? []
  const last = runs.at(-1)
  const typing = last !== undefined && last.kind === 'word' && last.end === text.length
  const terms = runs.flatMap(termsOfRun).map((term) => ({
    ...term,
    prefix: typing && term.start === last.start,
    concepts: conceptsCovering(mentions, term.start, term.end),
  }))
  const ideographs = runs
    .filter((run) => run.kind === 'ideographs')
    .flatMap((run) =>
      charactersOf(run.text).map((character) => {
        const start = run.start + character.offset
        return { text: character.text, start, end: start + character.text.length }
      }),
    )
  const characters = withoutQuestions(text, ideographs).map((character) => character.text)
  const phrases = [...text.matchAll(quoted)]
    .map((match) => phrasePattern(match.slice(1).find((inside) => inside !== undefined) ?? ''))
    .filter((phrase) => phrase !== undefined)
  return {
    text,
    terms: demandSomething(mergeRepeated(withoutQuestions(text, terms))).slice(0, queryLimits.terms),
    characters: [...new Set(characters)].filter((each) => !isParticle(each)),
    phrases,
    besidePhrases: phrases.length > 0 && scanRuns(text.replaceAll(quoted, ' ')).length > 0,
  }
}
