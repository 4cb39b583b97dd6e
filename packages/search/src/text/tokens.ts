import { classOf, DIGIT, IDEOGRAPH, isHanLead, LETTER, OTHER } from './character-class.ts'
import { foldUnits } from './fold.ts'

/** A word of an alphabetic language, or an unbroken run of ideographs, with its range in the original text. */
export type Run = { kind: 'word' | 'ideographs'; text: string; start: number; end: number }

/** Longer words are not words: identifiers, base64. They are cut, so that no input can bloat the dictionary. */
const longestWord = 64

const FULL_STOP = 0x2e

const runClass = (units: Uint16Array, at: number): number => {
  const unit = units[at] ?? 0
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const next = units[at + 1] ?? 0
    return isHanLead(unit) && next >= 0xdc00 && next <= 0xdfff ? IDEOGRAPH : OTHER
  }
  return classOf(unit)
}

const isDecimalPoint = (units: Uint16Array, at: number): boolean =>
  units[at] === FULL_STOP && classOf(units[at - 1] ?? 0) === DIGIT && classOf(units[at + 1] ?? 0) === DIGIT

const textOf = (units: Uint16Array, start: number, end: number): string =>
  String.fromCharCode(...units.subarray(start, end))

/** Cuts text into runs. Decimal points stay inside a word, so that `Qwen2.5` is one. */
export const scanRuns = (text: string): Run[] => {
  const units = foldUnits(text)
  const runs: Run[] = []
  let at = 0
  while (at < units.length) {
    const first = runClass(units, at)
    if (first === OTHER) {
      at++
      continue
    }
    const start = at
    if (first === IDEOGRAPH) {
      while (at < units.length && runClass(units, at) === IDEOGRAPH) at += isHanLead(units[at] ?? 0) ? 2 : 1
      for (let from = start; from < at; from += 4096) {
        const to = Math.min(from + 4096, at)
        runs.push({ kind: 'ideographs', text: textOf(units, from, to), start: from, end: to })
      }
      continue
    }
    while (at < units.length) {
      const next = runClass(units, at)
      if (next !== LETTER && next !== DIGIT && !isDecimalPoint(units, at)) break
      at++
    }
    runs.push({
      kind: 'word',
      text: textOf(units, start, Math.min(at, start + longestWord)),
      start,
      end: at,
    })
  }
  return runs
}

/** The characters of a run of ideographs, each with its offset; a supplementary character is one. */
export const charactersOf = (run: string): { text: string; offset: number }[] => {
  const characters: { text: string; offset: number }[] = []
  for (let offset = 0; offset < run.length;) {
    const text = isHanLead(run.charCodeAt(offset)) ? run.slice(offset, offset + 2) : run.charAt(offset)
    characters.push({ text, offset })
    offset += text.length
  }
  return characters
}

/** The parts of a word that mixes letters and digits: `qwen2.5` has `qwen` and `2.5`. None for a plain word. */
export const partsOf = (word: string): string[] => {
  const parts = word.match(/[0-9]+(?:\.[0-9]+)*|[^0-9.]+/g) ?? []
  return parts.length > 1 ? parts.filter((part) => part.length > 1 || /[0-9]/.test(part)) : []
}
