import { stemEnglish } from './porter-stemmer.ts'
import { chineseStopCharacters, englishStopWords } from './stop-words.ts'

/** A token and where it stands in the text it was read from, in UTF-16 units `[start, end)`. */
export type Token = { readonly term: string; readonly start: number; readonly end: number }

// Full-width Latin letters and digits are folded before, one unit for one unit, so offsets stay true.
const FULL_WIDTH = /[\uff01-\uff5e]/g
const RUNS = /[\p{Script=Han}]+|[\p{L}\p{N}]+/gu
const HAN = /^\p{Script=Han}/u
const LATIN_AND_HAN = /\p{Script=Han}+|[^\p{Script=Han}]+/gu

const toHalfWidth = (unit: string): string => String.fromCharCode(unit.charCodeAt(0) - 0xfee0)

function pushHan(run: string, offset: number, tokens: Token[]): void {
  let previous: { character: string; start: number } | undefined
  let start = offset
  for (const character of run) {
    const end = start + character.length
    if (chineseStopCharacters.has(character)) previous = undefined
    else {
      tokens.push({ term: character, start, end })
      if (previous) tokens.push({ term: previous.character + character, start: previous.start, end })
      previous = { character, start }
    }
    start = end
  }
}

function pushWord(run: string, start: number, tokens: Token[]): void {
  const word = run.toLowerCase()
  if (word.length < 2 || englishStopWords.has(word)) return
  tokens.push({ term: stemEnglish(word), start, end: start + run.length })
}

/**
 * Tokens of a text in either language, in order: English words stemmed and without stop words, Chinese single
 * characters and overlapping pairs. Takes time linear in the text.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const folded = text.replace(FULL_WIDTH, toHalfWidth)
  for (const { 0: run, index } of folded.matchAll(RUNS)) {
    // A letter run may still hold Han characters after its first: "Han|Latin" runs meet without a space.
    for (const { 0: part, index: offset } of run.matchAll(LATIN_AND_HAN)) {
      if (HAN.test(part)) pushHan(part, index + offset, tokens)
      else pushWord(part, index + offset, tokens)
    }
  }
  return tokens
}

/** Whether a text is mainly written in Chinese characters. */
export function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[A-Za-z]+/g)?.length ?? 0
  return han > words
}
