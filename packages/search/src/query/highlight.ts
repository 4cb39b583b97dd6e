import type { FindConcepts, Highlight } from '../port.ts'
import { stem } from '@duijie/domain/shared/porter-stemmer.ts'
import { scanRuns } from '../text/tokens.ts'
import type { ParsedQuery } from './parse-query.ts'
import { beginOfCut, endOfCut } from './word-boundary.ts'

const snippetLength = 160
const lead = 40

type Range = [number, number]

/** What to mark: made once for a query, used on every text of its page. */
export type Marker = {
  words: ReadonlySet<string>
  stems: ReadonlySet<string>
  /** The first units of everything asked for: most words of a text are dismissed by theirs. */
  firstUnits: ReadonlySet<number>
  prefixes: readonly string[]
  /** Ideographs that were typed alone, and pairs of neighbouring ones. */
  ideographs: readonly string[]
  /** Concepts of the query, marked under whatever name a text speaks of them. */
  concepts: ReadonlySet<string>
  findConcepts: FindConcepts
}

/** `readAs` are the words that misspelt ones were taken for. */
export const createMarker = (
  query: Pick<ParsedQuery, 'terms'>,
  readAs: readonly string[] = [],
  findConcepts: FindConcepts = () => [],
): Marker => {
  const terms = query.terms.filter((term) => term.required)
  const words = [...terms.filter((term) => term.kind === 'word').map((term) => term.text), ...readAs]
  const stems = words.map(stem)
  return {
    words: new Set(words),
    stems: new Set(stems),
    firstUnits: new Set(words.map((word) => word.charCodeAt(0))),
    prefixes: terms.filter((term) => term.prefix).map((term) => term.text),
    ideographs: terms.filter((term) => term.kind !== 'word').map((term) => term.text),
    concepts: new Set(terms.flatMap((term) => term.concepts)),
    findConcepts,
  }
}

const isMarked = (word: string, marker: Marker): boolean =>
  marker.firstUnits.has(word.charCodeAt(0)) &&
  (marker.words.has(word) || marker.prefixes.some((prefix) => word.startsWith(prefix)) || marker.stems.has(stem(word)))

const rangesInRun = (run: string, start: number, marker: Marker): Range[] => {
  const ranges: Range[] = []
  for (const text of marker.ideographs) {
    for (let at = run.indexOf(text); at !== -1; at = run.indexOf(text, at + 1)) {
      ranges.push([start + at, start + at + text.length])
    }
  }
  return ranges
}

const merge = (ranges: Range[]): Range[] => {
  const merged: Range[] = []
  for (const [start, end] of ranges.sort((left, right) => left[0] - right[0] || left[1] - right[1])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** Where the query's terms stand in a text; ranges that touch are one. */
export const findRanges = (text: string, marker: Marker): Range[] => {
  const ranges = scanRuns(text).flatMap((run): Range[] => {
    if (run.kind === 'ideographs') return rangesInRun(run.text, run.start, marker)
    return isMarked(run.text, marker) ? [[run.start, run.end]] : []
  })
  const mentions = marker.concepts.size === 0 ? [] : marker.findConcepts(text)
  const spoken = mentions.filter(({ id }) => marker.concepts.has(id)).map(({ start, end }): Range => [start, end])
  return merge([...ranges, ...spoken])
}

/** Cuts `[start, end)` out without splitting a surrogate pair. */
const cut = (text: string, start: number, end: number): { text: string; start: number } => {
  const splits = (at: number): boolean => at > 0 && at < text.length && /[\udc00-\udfff]/.test(text.charAt(at))
  const from = splits(start) ? start - 1 : start
  return { text: text.slice(from, splits(end) ? end - 1 : end), start: from }
}

/** The start of the range from which most ranges fit into one snippet. */
const densest = (ranges: readonly Range[]): number => {
  let best = 0
  let most = 0
  let end = 0
  for (const [first, [start]] of ranges.entries()) {
    while (end < ranges.length && (ranges[end]?.[1] ?? 0) <= start + snippetLength - lead) end++
    if (end - first > most) {
      most = end - first
      best = start
    }
  }
  return best
}

export const highlightWhole = (text: string, marker: Marker): Highlight => ({
  text,
  ranges: findRanges(text, marker),
})

/** The part of a text where most of what was asked for stands together, at most 160 units long. */
export const highlightPart = (text: string, marker: Marker): Highlight => {
  const ranges = findRanges(text, marker)
  const found = densest(ranges)
  const start = beginOfCut(text, Math.max(0, found - lead), found)
  const part = cut(text, start, endOfCut(text, Math.min(text.length, start + snippetLength), start))
  const end = part.start + part.text.length
  return {
    text: part.text,
    ranges: ranges
      .filter((range) => range[0] >= part.start && range[1] <= end)
      .map(([from, to]) => [from - part.start, to - part.start]),
  }
}
