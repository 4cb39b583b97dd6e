import { stem } from '@duijie/domain/shared/porter-stemmer.ts'

import { pairOf, textOfPair } from './pairs.ts'
import { chineseStopCharacters, englishStopWords } from './stop-words.ts'

/** Receives tokens in order, each with where it stands in the text it was read from, in UTF-16 units `[start, end)`. */
export type TokenVisitor = {
  readonly word: (term: string, start: number, end: number) => void
  /** Chinese characters alone and in twos come as pairs, for which no string need be made. */
  readonly pair: (pair: number, start: number, end: number) => void
}

/** A visitor that wants strings only. */
export const visitTerms = (visit: TokenVisitor['word']): TokenVisitor => ({
  word: visit,
  pair: (pair, start, end) => visit(textOfPair(pair), start, end),
})

const SEPARATOR = 0
const WORD = 1
const HAN = 2

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Full-width Latin letters and digits stand for the ordinary ones. */
const toHalfWidth = (unit: number): number => (unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit)

const isHighHanSurrogate = (unit: number): boolean => unit >= 0xd840 && unit <= 0xd888

function kindOf(unit: number): number {
  if (unit < 0x80) {
    const isDigit = unit >= 48 && unit <= 57
    const isLetter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
    return isDigit || isLetter ? WORD : SEPARATOR
  }
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || isHighHanSurrogate(unit)) return HAN
  if (unit >= 0xff01 && unit <= 0xff5e) return kindOf(toHalfWidth(unit))
  return LETTER_OR_DIGIT.test(String.fromCharCode(unit)) ? WORD : SEPARATOR
}

const stopUnits = new Set([...chineseStopCharacters].map((character) => character.charCodeAt(0)))

/** Reads one run of Chinese characters, each alone and with the one before, and returns where it ends. */
function readHan(text: string, from: number, visitor: TokenVisitor): number {
  let previous = -1
  let at = from
  while (at < text.length && kindOf(text.charCodeAt(at)) === HAN) {
    const unit = text.charCodeAt(at)
    const end = Math.min(at + (isHighHanSurrogate(unit) ? 2 : 1), text.length)
    if (stopUnits.has(unit)) previous = -1
    else {
      visitPart(text, at, end, visitor)
      if (previous >= 0) visitPart(text, previous, end, visitor)
      previous = at
    }
    at = end
  }
  return at
}

function visitPart(text: string, start: number, end: number, visitor: TokenVisitor): void {
  if (end === start + 1) visitor.pair(text.charCodeAt(start), start, end)
  else if (end === start + 2 && text.charCodeAt(start + 1) < 0xffff) {
    visitor.pair(pairOf(text.charCodeAt(start), text.charCodeAt(start + 1)), start, end)
  } else visitor.word(text.slice(start, end), start, end)
}

function endOfWord(text: string, from: number): number {
  let at = from
  while (at < text.length && kindOf(text.charCodeAt(at)) === WORD) at++
  return at
}

const fold = (run: string): string =>
  run.replace(/[\uff01-\uff5e]/g, (unit) => String.fromCharCode(toHalfWidth(unit.charCodeAt(0)))).toLowerCase()

const MEMO_LIMIT = 50_000

/** Turns a run of letters and digits into its term; the empty string if it says nothing. Remembers what it has seen. */
function createTermReader(): (run: string) => string {
  const memo = new Map<string, string>()
  return (run) => {
    const known = memo.get(run)
    if (known !== undefined) return known
    const word = fold(run)
    const term = word.length < 2 || englishStopWords.has(word) ? '' : stem(word)
    if (memo.size >= MEMO_LIMIT) memo.clear()
    memo.set(run, term)
    return term
  }
}

/**
 * Creates a reader of tokens in either language, in order: English words stemmed and without stop words, Chinese
 * single characters and overlapping pairs. Takes time linear in the text.
 */
export function createTokenizer(): (text: string, visitor: TokenVisitor) => void {
  const termOf = createTermReader()
  return (text, visitor) => {
    let at = 0
    while (at < text.length) {
      const kind = kindOf(text.charCodeAt(at))
      if (kind === HAN) at = readHan(text, at, visitor)
      else if (kind === WORD) {
        const end = endOfWord(text, at)
        const term = termOf(text.slice(at, end))
        if (term !== '') visitor.word(term, at, end)
        at = end
      } else at++
    }
  }
}

/** Whether a text is mainly written in Chinese: more Chinese characters than runs of other letters. */
export function isChinese(text: string): boolean {
  let han = 0
  let words = 0
  let previous = SEPARATOR
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === HAN) han++
    else if (kind === WORD && previous !== WORD) words++
    previous = kind
  }
  return han > words
}
