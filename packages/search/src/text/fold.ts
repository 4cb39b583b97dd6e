const table = new Uint16Array(0x10000)
let ready = false

const foldUnit = (unit: number): number => {
  const lower = String.fromCharCode(unit).normalize('NFKD').toLowerCase()
  const folded = lower.charCodeAt(0)
  // Only ligatures, letters with marks and full-width forms shrink to one unit; anything else stays, so that offsets hold.
  const rest = lower.slice(1)
  return lower.length > 0 && /^\p{Mark}*$/u.test(rest) && !/\p{Mark}/u.test(lower[0] ?? '') ? folded : unit
}

const prepare = (): void => {
  for (let unit = 0; unit < 0x10000; unit++) {
    table[unit] = unit < 0x2500 || (unit >= 0xf900 && unit < 0xfb00) || unit >= 0xff00 ? foldUnit(unit) : unit
  }
  ready = true
}

/** Lower-cases, strips marks from Latin letters and narrows full-width forms, unit by unit: offsets in both texts agree. */
export const foldUnits = (text: string): Uint16Array => {
  if (!ready) prepare()
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = table[text.charCodeAt(at)] ?? 0
  return units
}

export const fold = (text: string): string => {
  const units = foldUnits(text)
  let folded = ''
  for (let at = 0; at < units.length; at += 8192) folded += String.fromCharCode(...units.subarray(at, at + 8192))
  return folded
}
