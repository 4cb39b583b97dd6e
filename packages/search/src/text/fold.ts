import { classOf } from './character-class.ts'

type Tables = { folded: Uint16Array; classes: Uint8Array }

const foldUnit = (unit: number): number => {
  const lower = String.fromCharCode(unit).normalize('NFKD').toLowerCase()
  // Only letters with marks and full-width forms shrink to one unit; anything else stays, so that offsets hold.
  const shrinks = /^[^\p{Mark}]\p{Mark}*$/u.test(lower)
  return shrinks ? lower.charCodeAt(0) : unit
}

const isWideLetter = (unit: number): boolean =>
  (unit >= 0xff10 && unit <= 0xff19) || (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a)

/** Blocks whose letters have another case, width or a mark; the rest of the plane is its own folding. */
const isFoldable = (unit: number): boolean => unit < 0x2500 || (unit >= 0xf900 && unit < 0xfb00) || isWideLetter(unit)

const buildTables = (): Tables => {
  const folded = new Uint16Array(0x10000)
  const classes = new Uint8Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    folded[unit] = isFoldable(unit) ? foldUnit(unit) : unit
    classes[unit] = classOf(folded[unit] ?? unit)
  }
  return { folded, classes }
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

/** Lower-cases, strips marks from Latin letters and narrows full-width forms, unit by unit: offsets in both texts agree. */
export const fold = (text: string): string => {
  const { folded } = foldTables()
  // Most text is folded once it is in lower case, which the engine does far faster than a table.
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return foldByTable(text, folded)
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at)
    if (folded[unit] !== unit) return foldByTable(text, folded)
  }
  return lower
}
