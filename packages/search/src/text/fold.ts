import { classOf } from './character-class.ts'
import { foldHan } from './han-classes.ts'

type Tables = { folded: Uint16Array; classes: Uint8Array; simplified: Uint16Array }

/** Signs that are typed for another one although Unicode does not say that they are the same. */
const variants: Record<string, string> = { '♯': '#' }

const foldUnit = (unit: number): number => {
  const lower = String.fromCharCode(unit).normalize('NFKD').toLowerCase()
  // Only letters with marks and forms of another width shrink to one unit; anything else stays, so that offsets hold.
  const shrinks = /^[^\p{Mark}]\p{Mark}*$/u.test(lower)
  return shrinks ? lower.charCodeAt(0) : unit
}

/** Wide signs that belong to words: `＋`, `＃` and the point of `２．５`. */
const wideSigns: readonly number[] = [0xff03, 0xff0b, 0xff0e]

/** Letters and digits of another width; other punctuation only parts words, and folding it would slow every Chinese text. */
const isAnotherWidth = (unit: number): boolean =>
  (unit >= 0xff10 && unit <= 0xff19) ||
  (unit >= 0xff21 && unit <= 0xff3a) ||
  (unit >= 0xff41 && unit <= 0xff5a) ||
  (unit >= 0xff66 && unit <= 0xff9f) ||
  wideSigns.includes(unit)

/** Radicals and compatibility forms, which look like the character that is meant. */
const isCompatible = (unit: number): boolean =>
  (unit >= 0x2e80 && unit < 0x2fe0) || (unit >= 0xf900 && unit < 0xfb00) || (unit >= 0xfe50 && unit < 0xfe70)

/** Blocks whose characters have another case, width or a mark; the rest of the plane but Han is its own folding. */
const isFoldable = (unit: number): boolean => unit < 0x2500 || isCompatible(unit) || isAnotherWidth(unit)

const everyUnit = (): Uint16Array => Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)

const buildTables = (): Tables => {
  const simplified = everyUnit()
  foldHan(simplified)
  const folded = simplified.slice()
  for (let unit = 0; unit < 0x10000; unit++) {
    if (isFoldable(unit)) folded[unit] = simplified[foldUnit(unit)] as number
  }
  for (const [sign, meant] of Object.entries(variants)) folded[sign.charCodeAt(0)] = meant.charCodeAt(0)
  return { folded, simplified, classes: Uint8Array.from(folded, classOf) }
}

let tables: Tables | undefined

/** For each UTF-16 unit its folding and its class; built at the first use. */
export const foldTables = (): Tables => (tables ??= buildTables())

const unitsAtOnce = 8192

const foldByTable = (text: string, folded: Uint16Array): string => {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = folded[text.charCodeAt(at)] as number
  let result = ''
  for (let at = 0; at < units.length; at += unitsAtOnce) {
    result += String.fromCharCode(...units.subarray(at, at + unitsAtOnce))
  }
  return result
}

const isFoldedBy = (text: string, folded: Uint16Array): boolean => {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (folded[unit] !== unit) return false
  }
  return true
}

/**
 * Lower-cases, strips marks from Latin letters, narrows full-width forms and reads traditional characters as simplified
 * ones, unit by unit: offsets in both texts agree.
 */
export const fold = (text: string): string => {
  const { folded } = foldTables()
  // Most text is folded once it is in lower case, which the engine does far faster than a table.
  const lower = text.toLowerCase()
  return lower.length === text.length && isFoldedBy(lower, folded) ? lower : foldByTable(text, folded)
}

/** A text with traditional characters read as simplified ones and nothing else changed; the same text where it has none. */
export const simplify = (text: string): string => {
  const { simplified } = foldTables()
  return isFoldedBy(text, simplified) ? text : foldByTable(text, simplified)
}
