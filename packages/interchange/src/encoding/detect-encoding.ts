import type { EncodingEvidence, EncodingName } from './encoding.schema.ts'
import { countUtf8 } from './utf8-spans.ts'

export type Detected = { encoding: EncodingName; evidence: EncodingEvidence }

/** The encoding that a byte order mark names, with the mark's length in bytes. */
export const detectByteOrderMark = (bytes: Uint8Array): { encoding: EncodingName; length: number } | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return undefined
}

/** UTF-16 without a mark shows itself by a NUL in nearly every other byte wherever it holds Latin letters or digits. */
const detectNulPattern = (bytes: Uint8Array): EncodingName | undefined => {
  const nuls = [0, 0]
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  const many = bytes.length / 8
  if (odd > many && even * 10 < odd) return 'utf-16le'
  return even > many && odd * 10 < even ? 'utf-16be' : undefined
}

const inRange = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high

/** Chinese punctuation and full-width forms (A1–A3) and the 3,755 everyday characters (B0–D7) of GB 2312. */
const isEverydayPair = (lead: number, trail: number | undefined): boolean =>
  inRange(trail, 0xa1, 0xfe) && (inRange(lead, 0xa1, 0xa3) || inRange(lead, 0xb0, 0xd7))

const gbLengthAt = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  if (!inRange(lead, 0x81, 0xfe)) return 0
  const trail = bytes[at + 1]
  if (inRange(trail, 0x40, 0x7e) || inRange(trail, 0x80, 0xfe)) return 2
  const isFour = inRange(trail, 0x30, 0x39) && inRange(bytes[at + 2], 0x81, 0xfe) && inRange(bytes[at + 3], 0x30, 0x39)
  return isFour ? 4 : 0
}

/** Shares, among characters that start with a high byte, of those that GB 18030 can read and of everyday Chinese ones. */
const scoreChinese = (bytes: Uint8Array): { readable: number; everyday: number } => {
  let [characters, readable, everyday] = [0, 0, 0]
  for (let at = 0; at < bytes.length - 1;) {
    const length = gbLengthAt(bytes, at)
    if (length !== 1) characters += 1
    if (length > 1) readable += 1
    if (length === 2 && isEverydayPair(bytes[at] ?? 0, bytes[at + 1])) everyday += 1
    at += Math.max(1, length)
  }
  return characters === 0
    ? { readable: 0, everyday: 0 }
    : { readable: readable / characters, everyday: everyday / characters }
}

/**
 * Tells the encoding of bytes without a byte order mark, by what they show. High bytes that form UTF-8 sequences are
 * almost never an accident, so a few strays among them are damage, not another encoding. Otherwise Chinese text is
 * pairs of high bytes from the everyday rows of GB 2312, and Western text has lone high bytes among ASCII letters,
 * which as pairs would be rare characters or none.
 */
export const detectEncoding = (bytes: Uint8Array): Detected => {
  const wide = detectNulPattern(bytes)
  if (wide) return { encoding: wide, evidence: 'nul_pattern' }
  const { inside, outside } = countUtf8(bytes)
  if (outside === 0) return { encoding: 'utf-8', evidence: inside === 0 ? 'only_ascii' : 'valid_utf8' }
  if (inside >= 3 * outside) return { encoding: 'utf-8', evidence: 'mostly_utf8' }
  const chinese = scoreChinese(bytes)
  return chinese.readable >= 0.98 && chinese.everyday >= 0.5
    ? { encoding: 'gb18030', evidence: 'chinese_bytes' }
    : { encoding: 'windows-1252', evidence: 'single_bytes' }
}
