import {
  affirmed,
  coordination,
  firstCharacters,
  firstLetters,
  firstWords,
  lacking,
  refusing,
  refusingBefore,
  scopeEnd,
} from './negation-words.ts'

/** `[start, end)` in UTF-16 units. */
export type TextRange = readonly [start: number, end: number]

export type Negation = {
  /** What the text says it does not want, in order and without overlap. */
  readonly refused: readonly TextRange[]
  /** What the text says is not there: no wish, and no refusal either. */
  readonly lacking: readonly TextRange[]
  /** The words themselves by which it refuses, in order. */
  readonly cues: readonly TextRange[]
}

const NONE: Negation = { refused: [], lacking: [], cues: [] }

const joined = (sources: readonly string[]): string => sources.map((source) => `(?:${source})`).join('|')

const cue = new RegExp(
  `(?<affirmed>${joined(affirmed)})|(?<before>${joined(refusingBefore)})|(?<after>${joined(refusing)})|(?<lack>${joined(lacking)})`,
  'iy',
)
const word = new RegExp(firstWords, 'iy')
const end = new RegExp(scopeEnd, 'gi')

/** By UTF-16 unit: 1 for Chinese characters with which a cue may begin. */
const isFirstCharacter = new Uint8Array(0x1_0000)
for (const character of firstCharacters) isFirstCharacter[character.charCodeAt(0)] = 1

/** By two small letters, five bits each: 1 where an English cue may begin with them. */
const areFirstLetters = new Uint8Array(1 << 10)
const pairOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31)
for (const letters of firstLetters) areFirstLetters[pairOf(letters.charCodeAt(0), letters.charCodeAt(1))] = 1

const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122
const N = 110
const T = 116

function mayBegin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit >= 0x3400) return isFirstCharacter[unit] === 1
  if (!isLetter(unit)) return false
  // Inside of a word only `n't` and the `not` of `cannot`.
  if (at > 0 && isLetter(text.charCodeAt(at - 1))) {
    if ((unit | 32) !== N || (text.charCodeAt(at + 2) | 32) !== T) return false
  } else if (areFirstLetters[pairOf(unit, text.charCodeAt(at + 1))] === 0) return false
  word.lastIndex = at
  return word.test(text)
}

/** The next cue at or after a place. Most places are told by one look, since a regular expression takes longer. */
function nextCue(text: string, from: number): RegExpExecArray | null {
  for (let at = from; at < text.length; at++) {
    if (!mayBegin(text, at)) continue
    cue.lastIndex = at
    const found = cue.exec(text)
    if (found) return found
  }
  return null
}

/** No clause is longer than what one breath says. */
const REACH = 120

/** Where the reach of what is turned round at `from` ends. */
function endOfScope(text: string, from: number): number {
  end.lastIndex = from
  const found = end.exec(text)
  return Math.min(found?.index ?? text.length, from + REACH)
}

/** Where the clause began of which `at` is a part. */
function startOfClause(text: string, at: number): number {
  let start = Math.max(0, at - REACH)
  end.lastIndex = start
  for (let found = end.exec(text); found && found.index < at; found = end.exec(text)) {
    start = found.index + found[0].length
    if (found[0].length === 0) end.lastIndex++
  }
  return start
}

/** So much of a text is looked at for what stands just before or after a cue. */
const LOOK = 16

const filler = /^[\s：:「『“"'（(]*/u
const nothing = /^[\s了的吧啊呢"”'」』）)]*$/u

function read(text: string): Negation {
  const refused: TextRange[] = []
  const lacks: TextRange[] = []
  const cues: TextRange[] = []
  /** Until where the cue that stands outside of this one reaches. */
  let outer = 0
  let at = 0
  for (let found = nextCue(text, at); found; found = nextCue(text, at)) {
    const { index } = found
    const after = index + found[0].length
    at = after
    const groups = found.groups ?? {}
    if (groups['affirmed'] !== undefined) continue
    if (groups['before'] !== undefined) {
      refused.push([startOfClause(text, index), after])
      cues.push([index, after])
      continue
    }
    const from = after + (filler.exec(text.slice(after, after + LOOK))?.[0].length ?? 0)
    const to = endOfScope(text, from)
    const isInside =
      index < outer && !coordination.test(text.slice(Math.max(0, index - LOOK), index)) && !/^nor\b/i.test(found[0])
    if (isInside) {
      // Twice is once: what neither is wanted to be absent is wanted.
      const last = refused.at(-1)
      if (last && last[1] > index) refused[refused.length - 1] = [last[0], index]
      outer = 0
      at = to
      continue
    }
    if (groups['lack'] !== undefined) {
      lacks.push([index, to])
      continue
    }
    cues.push([index, after])
    if (nothing.test(text.slice(after, to))) refused.push([startOfClause(text, index), after])
    else {
      refused.push([index, to])
      outer = to
    }
  }
  return { refused: merged(refused), lacking: lacks, cues }
}

function merged(ranges: TextRange[]): TextRange[] {
  const joinedRanges: TextRange[] = []
  for (const [start, stop] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = joinedRanges.at(-1)
    if (last && start <= last[1]) joinedRanges[joinedRanges.length - 1] = [last[0], Math.max(last[1], stop)]
    else if (start < stop) joinedRanges.push([start, stop])
  }
  return joinedRanges
}

/** What was read last: terms and words of one text are read one after the other. */
let last: { readonly text: string; readonly negation: Negation } = { text: '', negation: NONE }

/**
 * What a text in Chinese or English says is not wanted, and what it says is missing. A turning round reaches to the end
 * of its clause or to a word such as `但`; two that belong together cancel out.
 */
export function negationIn(text: string): Negation {
  if (last.text !== text) last = { text, negation: read(text) }
  return last.negation
}

/** Whether what stands at a place lies in one of these. A name that has a refusing word in it does not. */
export const isWithin = (ranges: readonly TextRange[], start: number, stop: number): boolean =>
  ranges.some(([from, to]) => from <= start && start < to && (from < start || stop < to))

/** The text with line ends in place of what it says is not wanted, so that no word of that is read; as long as before. */
export function withoutRefused(text: string): string {
  const { refused } = negationIn(text)
  if (refused.length === 0) return text
  let left = ''
  let at = 0
  for (const [start, stop] of refused) {
    left += text.slice(at, start) + '\n'.repeat(stop - start)
    at = stop
  }
  return left + text.slice(at)
}
