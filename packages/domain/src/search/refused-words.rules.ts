import { negationIn, type TextRange } from '../taxonomy/negation.rules.ts'

/** Words that a search refuses, and the search as it was typed without that refusal. */
export type RefusedWords = { words: string; textWithout: string }

/** What is looked for, and what is not to be found. */
export type AskedText = { text: string; refused: RefusedWords[] }

const quoted = /["＂][^"＂]+["＂]|“[^”]+”|「[^」]+」|『[^』]+』|«[^»]+»/g

/** What stands in quotes is meant as it stands: no word of it refuses anything. */
const withoutQuoted = (text: string): string => text.replace(quoted, (phrase) => '〇'.repeat(phrase.length))

const edges = /^[\s，。、；：,.;:!！?？的了]+|[\s，。、；：,.;:!！?？的了]+$/gu
const between =
  /\s*[、，,]\s*|\s+(?:and|or|nor)\s+|(?<=\p{Script=Han}{2})(?:和|或|与|及)(?=\p{Script=Han}{2})|\s+(?:和|或|与|及)\s+/u

/**
 * A search is no sentence: in Chinese what is refused ends at a blank, for what comes after it is another word. `cue` is where
 * the refusing word stands, at either end of the refusal.
 */
const reachOf = (text: string, [start, end]: TextRange, [cueStart, cueEnd]: TextRange): TextRange => {
  if (cueStart > start && cueEnd >= end) {
    const before = /\p{Script=Han}\S*\s*$/u.exec(text.slice(start, cueStart))
    const token = /\S+\s*$/u.exec(text.slice(start, cueStart))
    return before && token ? [start + token.index, end] : [start, end]
  }
  const token = /^\s*\S*?\p{Script=Han}(?=\s|$)/u.exec(text.slice(cueEnd, end))
  return token && !/^\s*\S+\s\S*\p{Script=Han}/u.test(token[0]) ? [cueStart, cueEnd + token[0].length] : [cueStart, end]
}

type Found = { range: TextRange; words: string[] }

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

const cut = (text: string, [start, end]: TextRange): string => `${text.slice(0, start)} ${text.slice(end)}`

/** A search is not asked for more than this without. */
const mostRefusals = 8

const blanked = (text: string, [start, end]: TextRange): string =>
  text.slice(0, start) + '\n'.repeat(end - start) + text.slice(end)

/**
 * One refusal after the other, each read as if those before it were not there: two in one search stand beside each other and
 * do not turn each other round.
 */
const findRefusals = (typed: string): Found[] => {
  const found: Found[] = []
  let masked = withoutQuoted(typed)
  while (found.length < mostRefusals) {
    const { refused, cues } = negationIn(masked)
    const [cue] = cues
    const whole = cue && refused.find(([start, end]) => start <= cue[0] && cue[1] <= end)
    if (!cue || !whole) break
    const range = reachOf(masked, whole, cue)
    const inside = `${typed.slice(range[0], cue[0])} ${typed.slice(cue[1], range[1])}`
    const words = inside
      .split(between)
      .map((each) => tidy(each.replace(edges, '')))
      .filter((each) => /[\p{L}\p{N}]/u.test(each))
    if (words.length > 0) found.push({ range, words })
    masked = blanked(masked, words.length > 0 ? range : cue)
  }
  return found.toSorted((left, right) => left.range[0] - right.range[0])
}

/** Takes out of a search what it says is not wanted: 不要人脸识别, without cloud, 质检 不含 医疗. */
export const splitRefused = (typed: string): AskedText => {
  const found = findRefusals(typed)
  if (found.length === 0) return { text: typed, refused: [] }
  const text = found.reduceRight((left, { range }) => cut(left, range), typed)
  return {
    text: tidy(text),
    refused: found
      .flatMap(({ range, words }) => words.map((each) => ({ words: each, textWithout: tidy(cut(typed, range)) })))
      .slice(0, mostRefusals),
  }
}
