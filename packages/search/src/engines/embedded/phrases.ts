import { charactersOf, scanRuns } from '../../text/tokens.ts'
import type { MemoryIndex } from './memory-index.ts'
import { quartersOf } from './posting-lookup.ts'
import type { PostingLists } from './postings.ts'

/** The words and pairs of ideographs that a text with the phrase holds. */
const textsOf = (phrase: string): string[] =>
  scanRuns(phrase).flatMap((run) => {
    if (run.kind === 'word') return [run.text]
    const characters = charactersOf(run.text)
    if (characters.length === 1) return [run.text]
    return characters.slice(0, -1).map(({ text }, at) => text + (characters[at + 1]?.text ?? ''))
  })

/** Numbers of the terms of all phrases, the rarest first; undefined where no document holds one of them. */
const termsOf = ({ terms, postings }: MemoryIndex, phrases: readonly string[]): number[] | undefined => {
  const numbers = new Set(phrases.flatMap(textsOf).map((text) => terms.idOf.get(text) ?? -1))
  const frequencyOf = (number: number): number => postings.frequencies[number] ?? 0
  const ordered = [...numbers].toSorted((left, right) => frequencyOf(left) - frequencyOf(right))
  return ordered.every((number) => frequencyOf(number) > 0) ? ordered : undefined
}

/** Living documents that hold all words of the phrases, in whatever order: those whose text is worth looking at. */
export const documentsForPhrases = (index: MemoryIndex, phrases: readonly string[]): number[] => {
  const [rarest, ...others] = termsOf(index, phrases) ?? []
  if (rarest === undefined) return []
  const found: number[] = []
  const both: readonly PostingLists[] = [index.postings.settled, index.postings.recent]
  for (const { arena, starts, sizes } of both) {
    const start: number = starts[rarest] ?? 0
    const end = start + (sizes[rarest] ?? 0)
    for (let at: number = start; at < end; at++) {
      const ordinal = (arena[at] as number) >>> 8
      if (index.alive[ordinal] === 0) continue
      if (others.every((term) => quartersOf(index, term, ordinal) > 0)) found.push(ordinal)
    }
  }
  return found
}
