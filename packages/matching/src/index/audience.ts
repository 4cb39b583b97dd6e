import { createStatistics } from '../text/statistics.ts'
import type { Statistics } from '../text/statistics.ts'
import { createVocabulary } from './text/vocabulary.ts'
import type { Vocabulary } from './text/vocabulary.ts'

/** Numbers and frequencies of words and concepts: from the listings of one audience, both sides, and nothing else. */
export type Audience = {
  readonly words: Vocabulary
  readonly wordStatistics: Statistics
  readonly concepts: Vocabulary
  readonly conceptStatistics: Statistics
}

export const createAudience = (): Audience => ({
  words: createVocabulary(),
  wordStatistics: createStatistics(),
  concepts: createVocabulary(),
  conceptStatistics: createStatistics(),
})
