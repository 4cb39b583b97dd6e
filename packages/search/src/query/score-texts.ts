import { stem } from '@duijie/domain/shared/porter-stemmer.ts'
import { charactersOf, scanRuns } from '../text/tokens.ts'
import { characterShare, growths, inverseFrequency } from './bm25.ts'
import type { ParsedQuery } from './parse-query.ts'

export type WeightedText = { text: string; weight: number }

type Wanted = { term: string; kind: 'stem' | 'ideographs'; share: number }

type Counted = { occurrences: Map<string, number>; length: number }

/** Only what is asked for is counted: native search for ideographs, and stems of words that begin as an asked one does. */
const count = (texts: readonly WeightedText[], wanted: readonly Wanted[]): Counted => {
  const ideographs = wanted.filter(({ kind }) => kind === 'ideographs').map(({ term }) => term)
  const stems = new Set(wanted.filter(({ kind }) => kind === 'stem').map(({ term }) => term))
  const firsts = new Set([...stems].map((each) => each.charCodeAt(0)))
  const occurrences = new Map<string, number>()
  const add = (term: string, weight: number): void => void occurrences.set(term, (occurrences.get(term) ?? 0) + weight)
  let length = 0
  for (const { text, weight } of texts) {
    for (const run of scanRuns(text)) {
      if (run.kind === 'word') {
        length++
        const root = firsts.has(run.text.charCodeAt(0)) ? stem(run.text) : ''
        if (stems.has(root)) add(root, weight)
        continue
      }
      length += Math.max(1, charactersOf(run.text).length - 1)
      for (const term of ideographs) {
        for (let at = run.text.indexOf(term); at !== -1; at = run.text.indexOf(term, at + 1)) add(term, weight)
      }
    }
  }
  return { occurrences, length }
}

const wantedOf = (query: ParsedQuery): Wanted[] => [
  ...query.terms
    .filter((term) => term.required)
    .map(({ kind, text }): Wanted => {
      return kind === 'word'
        ? { term: stem(text), kind: 'stem', share: 1 }
        : { term: text, kind: 'ideographs', share: 1 }
    }),
  ...query.characters.map((term): Wanted => ({ term, kind: 'ideographs', share: characterShare })),
]

/**
 * How well each of a few candidates answers a query, by the formula of the embedded engine: for engines that find documents
 * but cannot rank them by how often and how rarely words occur. `rarity` is what each term of the query tells in the whole
 * collection; what it does not name is weighed by the candidates alone.
 */
export const scoreTexts = (
  query: ParsedQuery,
  candidates: readonly (readonly WeightedText[])[],
  rarity: ReadonlyMap<string, number> = new Map(),
): number[] => {
  const wanted = wantedOf(query)
  const counted = candidates.map((texts) => count(texts, wanted))
  const average = Math.max(1, counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length))
  const weighed = wanted.map(({ term, kind, share }) => {
    const frequency = counted.filter(({ occurrences }) => occurrences.has(term)).length
    const weight = share * (rarity.get(term) ?? inverseFrequency(counted.length, frequency))
    return { term, weight, growth: growths[kind === 'stem' ? 'word' : 'ideographs'] }
  })
  return counted.map(({ occurrences, length }) => {
    return weighed.reduce((sum, { term, weight, growth: { saturation, lengthShare } }) => {
      const norm = saturation * (1 - lengthShare + (lengthShare * length) / average)
      const times = occurrences.get(term) ?? 0
      return sum + (weight * times * (saturation + 1)) / (times + norm)
    }, 0)
  })
}
