/** Text made comparable, with the place of each folded unit in the original. */
export type FoldedText = {
  /** Lower case, half width, separators collapsed; the first `length` count. */
  readonly units: Uint16Array
  readonly length: number
  /** `starts[i]` is the UTF-16 offset in the original where folded unit `i` begins, for i up to `length`. */
  readonly starts: Int32Array
}

const lineFeed = 10
const space = 32
const hyphen = 45
const underscore = 95

/** Han, kana and CJK punctuation, where a space between characters carries no meaning. */
const isCjk = (unit: number): boolean => unit >= 0x2e80 && unit <= 0x9fff

/** Chinese, Japanese and Yi, most of what is read here: neither case nor width. */
const isPlain = (unit: number): boolean => unit > 0x3000 && unit < 0xa640

const foldUnit = (unit: number): number => {
  if (isPlain(unit)) return unit
  if (unit === 0x3000 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a)) return space
  if (unit === 13 || unit === lineFeed || unit === 0x2028 || unit === 0x2029) return lineFeed
  if (unit === 9) return space
  if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212) return hyphen
  const narrow = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
  if (narrow >= 65 && narrow <= 90) return narrow + 32
  if (narrow < 0xc0) return narrow
  const lower = String.fromCharCode(narrow).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : narrow
}

const isSeparator = (unit: number): boolean =>
  unit === space || unit === hyphen || unit === underscore || unit === lineFeed

/** What was folded last: several lookups read the same text one after the other. */
let last: { readonly original: string; readonly folded: FoldedText } | undefined

/** The folded text; the caller only reads it. See `fold`. */
export const foldText = (original: string): FoldedText => {
  if (last?.original !== original) last = { original, folded: fold(original) }
  return last.folded
}

/**
 * Folds width and case, and reads a run of spaces, hyphens and underscores as one space. Beside a Chinese character
 * such a run disappears (`AI 质检` is `AI质检`), unless it breaks the line. Takes time linear in the text.
 */
const fold = (original: string): FoldedText => {
  const starts = new Int32Array(original.length + 1)
  const units = new Uint16Array(original.length)
  let length = 0
  let index = 0
  while (index < original.length) {
    const from = index
    let unit = foldUnit(original.charCodeAt(index++))
    if (isSeparator(unit)) {
      let breaksLine = unit === lineFeed
      while (index < original.length) {
        const next = foldUnit(original.charCodeAt(index))
        if (!isSeparator(next)) break
        breaksLine ||= next === lineFeed
        index += 1
      }
      const besideCjk =
        (length > 0 && isCjk(units[length - 1] ?? 0)) ||
        (index < original.length && isCjk(foldUnit(original.charCodeAt(index))))
      if (besideCjk && !breaksLine) continue
      unit = besideCjk ? lineFeed : space
    }
    starts[length] = from
    units[length++] = unit
  }
  starts[length] = original.length
  return { units, length, starts }
}

const decodeUnits = ({ units, length }: FoldedText): string => {
  let text = ''
  for (let from = 0; from < length; from += 4096) {
    text += String.fromCharCode(...units.subarray(from, Math.min(length, from + 4096)))
  }
  return text
}

/** Folds a name or a query, where surrounding separators do not count. */
export const foldName = (name: string): string => decodeUnits(foldText(name)).trim()

/** Letters and digits of which Latin words consist; a match may not begin or end inside one. */
export const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 0xdf && unit <= 0x24f && unit !== 0xf7)
