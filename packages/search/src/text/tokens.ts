import { DIGIT, IDEOGRAPH, isHanLead, LETTER, OTHER } from './character-class.ts'
import { fold, foldTables } from './fold.ts'

/** A word of an alphabetic language, or an unbroken run of ideographs, with its range in the original text. */
export type Run = { kind: 'word' | 'ideographs'; text: string; start: number; end: number }

/** Longer words are not words: identifiers, base64. They are cut, so that no input can bloat the dictionary. */
const longestWord = 64

/** Longer runs of ideographs are cut in pieces that are easier to hold. */
const longestRun = 4096

const FULL_STOP = 0x2e
const PLUS = 0x2b
const HASH = 0x23

const surrogateClass = (text: string, at: number): number => {
  const next = text.charCodeAt(at + 1)
  return isHanLead(text.charCodeAt(at)) && next >= 0xdc00 && next <= 0xdfff ? IDEOGRAPH : OTHER
}

/**
 * Cuts text into runs. Decimal points stay inside a word, so that `Qwen2.5` is one, and so do the signs that set `C++` and
 * `C#` apart from `C`; a single plus is a conjunction in Chinese, as in `AI+制造`.
 */
export const scanRuns = (original: string): Run[] => {
  const { classes } = foldTables()
  const text = fold(original)
  const classAt = (at: number): number => {
    const unit = text.charCodeAt(at)
    return unit >= 0xd800 && unit <= 0xdfff ? surrogateClass(text, at) : (classes[unit] ?? OTHER)
  }
  const isDecimalPoint = (at: number): boolean =>
    text.charCodeAt(at) === FULL_STOP && classAt(at - 1) === DIGIT && classAt(at + 1) === DIGIT
  const endOfWord = (from: number): number => {
    let at = from
    for (; at < text.length; at++) {
      const next = classAt(at)
      if (next !== LETTER && next !== DIGIT && !isDecimalPoint(at)) break
    }
    const sign = text.charCodeAt(at)
    return sign === PLUS || sign === HASH ? at + signsAfter(from, at) : at
  }
  const signsAfter = (from: number, end: number): number => {
    if (classAt(end - 1) !== LETTER) return 0
    const unit = text.charCodeAt(end)
    if (unit === HASH && end - from === 1) return isWordAt(end + 1) ? 0 : 1
    if (unit !== PLUS || text.charCodeAt(end + 1) !== PLUS) return 0
    return text.charCodeAt(end + 2) === PLUS || (end + 2 < text.length && classAt(end + 2) === LETTER) ? 0 : 2
  }
  const isWordAt = (at: number): boolean => at < text.length && (classAt(at) === LETTER || classAt(at) === DIGIT)
  const endOfIdeographs = (from: number): number => {
    let at = from
    while (at < text.length && at < from + longestRun && classAt(at) === IDEOGRAPH) {
      at += isHanLead(text.charCodeAt(at)) ? 2 : 1
    }
    return at
  }

  const runs: Run[] = []
  for (let at = 0; at < text.length;) {
    const first = classAt(at)
    if (first === OTHER) {
      at++
      continue
    }
    const start = at
    at = first === IDEOGRAPH ? endOfIdeographs(at) : endOfWord(at)
    if (first === IDEOGRAPH) runs.push({ kind: 'ideographs', text: text.slice(start, at), start, end: at })
    else runs.push({ kind: 'word', text: text.slice(start, Math.min(at, start + longestWord)), start, end: at })
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

/** Whether a word ends in signs that set it apart: `c++`, `c#`. */
export const hasSigns = (word: string): boolean => {
  const last = word.charCodeAt(word.length - 1)
  return last === PLUS || last === HASH
}

/** `c++` as `cplusplus`: for engines whose own dictionary takes signs for blanks. */
export const spellSigns = (word: string): string =>
  hasSigns(word) ? word.replaceAll('+', 'plus').replaceAll('#', 'sharp') : word

/** The parts of a word that mixes letters and digits: `qwen2.5` has `qwen` and `2.5`. None for a plain word. */
export const partsOf = (word: string): string[] => {
  if (!/[0-9]/.test(word)) return []
  const parts = word.match(/[0-9]+(?:\.[0-9]+)*|[^0-9.]+/g) ?? []
  return parts.length > 1 ? parts.filter((part) => part.length > 1 || /[0-9]/.test(part)) : []
}
