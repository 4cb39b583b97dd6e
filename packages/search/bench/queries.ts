import type { Corpus } from './corpus.ts'
import { createRandom } from './random.ts'

export const queryKinds = [
  'one term',
  'three terms',
  'Chinese phrase',
  'typo',
  'prefix',
  'nearest',
  'filtered',
  'quoted',
] as const

export type QueryKind = (typeof queryKinds)[number]

export type BenchQuery = { text: string; kinds?: string[] }

/** Texts of each kind, taken from the documents themselves, so that what is asked for is as uneven as what is there. */
export const createQueries = (corpus: Corpus, count: number, seed: number): Record<QueryKind, BenchQuery[]> => {
  const random = createRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const bilingual = corpus.documents.filter((document) => document.title.en !== undefined)
  const words = (): string[] => {
    const { title, summary } = pick(bilingual)
    return `${title.en} ${summary.en}`.split(' ').filter((word) => word.length > 3)
  }
  const some = (length: number): string[] => {
    const from = words()
    return Array.from({ length }, () => pick(from))
  }
  const misspell = (word: string): string => {
    const at = 1 + Math.floor(random() * (word.length - 2))
    return word.slice(0, at) + word.slice(at + 1)
  }
  const many = (make: () => BenchQuery): BenchQuery[] => Array.from({ length: count }, make)
  const phrase = (): string => {
    const text = pick(corpus.documents).summary.zh ?? ''
    const at = Math.floor(random() * (text.length - 8))
    return text.slice(at, at + 6)
  }
  const adjacent = (): string => {
    const from = (pick(bilingual).summary.en ?? '').split(' ')
    const at = Math.floor(random() * (from.length - 1))
    return from.slice(at, at + 2).join(' ')
  }
  return {
    'one term': many(() => ({ text: `${some(1).join('')} ` })),
    'three terms': many(() => ({ text: `${some(3).join(' ')} ` })),
    'Chinese phrase': many(() => ({ text: phrase() })),
    typo: many(() => ({
      text: `${misspell(
        pick(
          words()
            .filter((word) => word.length > 5)
            .concat('manufacturing'),
        ),
      )} `,
    })),
    prefix: many(() => ({ text: pick(words()).slice(0, 3) })),
    nearest: many(() => ({ text: `${[...some(3), ...some(3)].join(' ')} ` })),
    quoted: many(() => ({ text: `"${adjacent()}" ` })),
    filtered: many(() => ({ text: `${some(1).join('')} `, kinds: ['capability'] })),
  }
}
