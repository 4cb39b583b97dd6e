/**
 * How well bytes read in an encoding of two bytes a character, among characters that begin with a high byte: the share
 * that it can read, and of those that are in everyday use.
 */
export type Score = {
  readable: number
  everyday: number
  /** Whether the characters stand in runs, as words do; accents of Western letters stand alone. */
  inRuns: boolean
  characters: number
}

const inRange = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high

/** Length of the character at `at`, 0 where there is none, and whether it is one of everyday use. */
type Step = (bytes: Uint8Array, at: number) => { length: number; everyday: boolean }

const unreadable = { length: 0, everyday: false }

/** Punctuation and full-width forms (A1–A3) and the 3,755 everyday characters (B0–D7) of GB 2312. */
const gb18030: Step = (bytes, at) => {
  const [lead = 0, trail] = [bytes[at], bytes[at + 1]]
  if (!inRange(lead, 0x81, 0xfe)) return unreadable
  if (inRange(trail, 0x40, 0x7e) || inRange(trail, 0x80, 0xfe)) {
    const everyday = inRange(trail, 0xa1, 0xfe) && (inRange(lead, 0xa1, 0xa3) || inRange(lead, 0xb0, 0xd7))
    return { length: 2, everyday }
  }
  const isFour = inRange(trail, 0x30, 0x39) && inRange(bytes[at + 2], 0x81, 0xfe) && inRange(bytes[at + 3], 0x30, 0x39)
  return { length: isFour ? 4 : 0, everyday: false }
}

/** Punctuation (A1–A3) and the 5,401 everyday characters (A4–C6) of Big5. */
const big5: Step = (bytes, at) => {
  const [lead = 0, trail] = [bytes[at], bytes[at + 1]]
  const reads = inRange(lead, 0x81, 0xfe) && (inRange(trail, 0x40, 0x7e) || inRange(trail, 0xa1, 0xfe))
  return reads ? { length: 2, everyday: inRange(lead, 0xa1, 0xc6) } : unreadable
}

/** Kana and punctuation (81–83) and the everyday characters (88–97) of Shift_JIS. */
const shiftJis: Step = (bytes, at) => {
  const [lead = 0, trail] = [bytes[at], bytes[at + 1]]
  if (inRange(lead, 0xa1, 0xdf)) return { length: 1, everyday: false }
  const isLead = inRange(lead, 0x81, 0x9f) || inRange(lead, 0xe0, 0xfc)
  const reads = isLead && (inRange(trail, 0x40, 0x7e) || inRange(trail, 0x80, 0xfc))
  return reads ? { length: 2, everyday: inRange(lead, 0x81, 0x83) || inRange(lead, 0x88, 0x97) } : unreadable
}

const steps = { gb18030, big5, shift_jis: shiftJis }
export type MultibyteName = keyof typeof steps

export const multibyteNames = Object.keys(steps) as MultibyteName[]

/** An unfinished character at the end counts for neither. */
export const scoreMultibyte = (bytes: Uint8Array, name: MultibyteName): Score => {
  const step = steps[name]
  let [characters, readable, everyday, joined, end] = [0, 0, 0, 0, -1]
  for (let at = 0; at < bytes.length - 1;) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1
      continue
    }
    const { length, everyday: isEveryday } = step(bytes, at)
    characters += 1
    if (at === end) joined += 1
    if (length > 0) readable += 1
    if (isEveryday) everyday += 1
    at += Math.max(1, length)
    end = at
  }
  const share = (count: number): number => (characters === 0 ? 0 : count / characters)
  return { readable: share(readable), everyday: share(everyday), inRuns: 2 * joined >= characters, characters }
}
