import { createRecent } from '../recent.ts'
import type { Range } from './ranges.ts'

/** Lines of which it is kept where words start: a dictionary tells, which takes time, and lines are marked again. */
const REMEMBERED_LINES = 2000

const HAN = /^\p{Script=Han}$/u

/**
 * Creates a function that takes off each end of a range what it has of a word if that is one Chinese character: the last
 * of one word beside the first of the next is a pair that many texts share and that says nothing. Ranges of which nothing
 * is left are gone. Whether two characters are a word of their own is for the dictionary of the platform's ICU to say.
 */
export function createWordTrimmer(): (text: string, ranges: readonly Range[]) => Range[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  /** By UTF-16 unit, and one more for the end: 1 where a word starts. */
  const words = createRecent(REMEMBERED_LINES, (text: string): Uint8Array => {
    const starts = new Uint8Array(text.length + 1)
    for (const { index } of segmenter.segment(text)) starts[index] = 1
    starts[text.length] = 1
    return starts
  })

  return (text, ranges) => {
    if (ranges.length === 0) return []
    const starts = words.get(text)
    return ranges.flatMap(([start, end]): Range[] => {
      let from = start
      if (starts[start] === 0) {
        while (from < end && starts[from] === 0) from++
        if (!HAN.test(text.slice(start, from))) from = start
      }
      let to = end
      if (starts[end] === 0) {
        do to--
        while (to > from && starts[to] === 0)
        if (!HAN.test(text.slice(to, end))) to = end
      }
      return from < to ? [[from, to]] : []
    })
  }
}
