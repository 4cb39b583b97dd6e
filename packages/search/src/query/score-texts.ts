import { stem } from '@duijie/domain/shared/porter-stemmer.ts'
import { charactersOf, scanRuns } from '../text/tokens.ts'
import type { ParsedQuery } from './parse-query.ts'

export type WeightedText = { text: string; weight: number }

const saturation = 1.2
const lengthShare = 0.75
const characterShare = 0.7

type Counted = { occurrences: Map<string, number>; length: number }

const count = (texts: readonly WeightedText[]): Counted => {
  const occurrences = new Map<string, number>()
  let length = 0
  const add = (term: string, weight: number): void => void occurrences.set(term, (occurrences.get(term) ?? 0) + weight)
  for (const { text, weight } of texts) {
    for (const run of scanRuns(text)) {
      if (run.kind === 'word') add(stem(run.text), weight)
      const characters = run.kind === 'word' ? [] : charactersOf(run.text)
      for (const [at, character] of characters.entries()) {
        add(character.text, weight)
        const next = characters[at + 1]
        if (next) add(character.text + next.text, weight)
      }
      length += weight * Math.max(1, characters.length - 1)
    }
  }
  return { occurrences, length }
}

/**
 * How well each of a few candidates answers a query, by the formula of the embedded engine with the candidates themselves
 * as the collection: for engines that find documents but cannot rank them by how often and how rarely words occur.
 */
export const scoreTexts = (query: ParsedQuery, candidates: readonly (readonly WeightedText[])[]): number[] => {
  const counted = candidates.map(count)
  const average = Math.max(1, counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length))
  const terms = query.terms.filter((term) => term.required)
  const wanted = [
    ...terms.map((term) => ({ term: term.kind === 'word' ? stem(term.text) : term.text, share: 1 })),
    ...query.characters.map((term) => ({ term, share: characterShare })),
  ].map(({ term, share }) => {
    const frequency = counted.filter(({ occurrences }) => occurrences.has(term)).length
    return { term, weight: share * Math.log(1 + (counted.length - frequency + 0.5) / (frequency + 0.5)) }
  })
  return counted.map(({ occurrences, length }) => {
    const norm = saturation * (1 - lengthShare + (lengthShare * length) / average)
    return wanted.reduce((sum, { term, weight }) => {
      const times = occurrences.get(term) ?? 0
      return sum + (weight * times * (saturation + 1)) / (times + norm)
    }, 0)
  })
}
