import { createRecent } from '../recent.ts'
import type { Range } from './ranges.ts'

/** Where words end is told by a dictionary, which takes time; the same lines are marked again and again. Eight bytes a unit. */
const REMEMBERED_LINES = 2000

const HAN = /\p{Script=Han}/u

/** For each UTF-16 unit where its word starts, and where it ends. */
type Words = { readonly starts: Uint32Array; readonly ends: Uint32Array }

/**
 * Creates a function that takes off each end of a range what it has of a word if that is one Chinese character: the last
 * of one word beside the first of the next is a pair that many texts share and that says nothing. Ranges of which nothing
 * is left are gone. Whether two characters are a word of their own is for the dictionary of the platform's ICU to say.
 */
export function createWordTrimmer(): (text: string, ranges: readonly Range[]) => Range[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const words = createRecent(REMEMBERED_LINES, (text: string): Words => {
    const starts = new Uint32Array(text.length)
    const ends = new Uint32Array(text.length)
    for (const { index, segment } of segmenter.segment(text)) {
      starts.fill(index, index, index + segment.length)
      ends.fill(index + segment.length, index, index + segment.length)
    }
    return { starts, ends }
  })

  return (text, ranges) => {
    if (ranges.length === 0) return []
    const { starts, ends } = words.get(text)
    const isStray = (from: number, to: number): boolean => {
      const character = String.fromCodePoint(text.codePointAt(from) ?? 0)
      return character.length === to - from && HAN.test(character)
    }
    return ranges.flatMap(([start, end]): Range[] => {
      const firstEnd = Math.min(ends[start] ?? end, end)
      const isStart = starts[start] === start
      const from = !isStart && isStray(start, firstEnd) ? firstEnd : start
      const lastStart = Math.max(starts[end - 1] ?? start, from)
      const isEnd = ends[end - 1] === end
      const to = from < end && !isEnd && isStray(lastStart, end) ? lastStart : end
      return from < to ? [[from, to]] : []
    })
  }
}
