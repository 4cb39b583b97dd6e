/** Words of every script; a word of Chinese is what its dictionary says. */
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** More than the longest word on both sides of a place. */
const reach = 48

type Bounds = { start: number; end: number }

/** The word around a place of a text; undefined where the place is between words or at an end. */
const wordAround = (text: string, at: number): Bounds | undefined => {
  if (at <= 0 || at >= text.length) return undefined
  const from = Math.max(0, at - reach)
  for (const { segment, index } of words.segment(text.slice(from, at + reach))) {
    const [start, end] = [from + index, from + index + segment.length]
    if (end > at) return start < at ? { start, end } : undefined
  }
  return undefined
}

/** A place to begin at, not before `at` and at most at `limit`, that splits no word. */
export const beginOfCut = (text: string, at: number, limit: number): number => {
  const word = wordAround(text, at)
  if (!word) return at
  return word.end <= limit ? word.end : Math.min(word.start, limit)
}

/** A place to end at, not behind `at`, that splits no word; `at` itself where a single word fills the whole cut. */
export const endOfCut = (text: string, at: number, begin: number): number => {
  const word = wordAround(text, at)
  return word && word.start > begin ? word.start : at
}
