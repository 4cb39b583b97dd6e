import type { EncodingEvidence, EncodingName } from './encoding.schema.ts'
import { multibyteNames, scoreMultibyte } from './multibyte-scores.ts'
import { SourceRefused } from './source-refused.ts'
import { countUtf8 } from './utf8-spans.ts'

export type Detected = { encoding: EncodingName; evidence: EncodingEvidence }

/** The encoding that a byte order mark names, with the mark's length in bytes. */
export const detectByteOrderMark = (bytes: Uint8Array): { encoding: EncodingName; length: number } | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return undefined
}

/** Letters, digits, line ends, Chinese and its punctuation: what a list of listings consists of. */
const plausible = /[\t\n\r\u0020-\u007e\u00a0-\u024f\u2010-\u2044\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/g

const plausibleShare = (bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): number => {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return text.length === 0 ? 0 : (text.match(plausible)?.length ?? 0) / text.length
}

/**
 * UTF-16 without a mark: every comma, digit and line end of it holds a NUL, which no other text does. In the wrong
 * order of bytes Chinese turns into rare signs and line ends into none.
 */
const detectWide = (bytes: Uint8Array): EncodingName | undefined => {
  if (!bytes.includes(0)) return undefined
  const [little, big] = [plausibleShare(bytes, 'utf-16le'), plausibleShare(bytes, 'utf-16be')]
  if (Math.max(little, big) < 0.9 || Math.abs(little - big) < 0.05) return undefined
  return little > big ? 'utf-16le' : 'utf-16be'
}

/** Two-byte encodings in which nearly all can be read and most is of everyday use, the likeliest first. */
const detectMultibyte = (bytes: Uint8Array): { encoding: EncodingName; everyday: number }[] =>
  multibyteNames
    .map((encoding) => ({ encoding, ...scoreMultibyte(bytes, encoding) }))
    .filter(({ readable, everyday, inRuns, characters }) => {
      // Of few characters all must be of everyday use.
      return inRuns && readable >= 0.98 && everyday >= 0.5 + 1 / Math.max(2, characters)
    })
    .toSorted((a, b) => b.everyday - a.everyday)

const undefinedInWestern = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

const isWesternByte = (byte: number | undefined): boolean => (byte ?? 0) >= 0x80

/** High bytes that stand alone or in twos, as accents and dashes do; runs of them are another script. */
const isWestern = (bytes: Uint8Array): boolean => {
  let [high, inRuns] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    if (!isWesternByte(bytes[at])) continue
    if (undefinedInWestern.has(bytes[at] ?? 0)) return false
    high += 1
    if (isWesternByte(bytes[at - 1]) && isWesternByte(bytes[at + 1])) inRuns += 1
  }
  return inRuns * 5 <= high
}

const closeness = 0.15

/**
 * Tells the encoding of bytes without a byte order mark, by what they show. High bytes that form UTF-8 sequences are
 * almost never an accident, so a few strays among them are damage, not another encoding. Otherwise Chinese and Japanese
 * text is pairs of bytes from the everyday rows of its encoding, and Western text has lone high bytes among letters.
 * Where two fit or none does the source is refused, and the map has to state the encoding.
 */
export const detectEncoding = (bytes: Uint8Array): Detected => {
  const wide = detectWide(bytes)
  if (wide) return { encoding: wide, evidence: 'nul_pattern' }
  const { inside, outside } = countUtf8(bytes)
  if (outside === 0) return { encoding: 'utf-8', evidence: inside === 0 ? 'only_ascii' : 'valid_utf8' }
  if (inside >= 3 * outside) return { encoding: 'utf-8', evidence: 'mostly_utf8' }
  const [best, second] = detectMultibyte(bytes)
  const isClear = best && (!second || best.everyday - second.everyday >= closeness)
  if (isClear)
    return { encoding: best.encoding, evidence: best.encoding === 'shift_jis' ? 'japanese_bytes' : 'chinese_bytes' }
  if (best && second) throw new SourceRefused('import.encoding_unclear', `${best.encoding}, ${second.encoding}`)
  if (isWestern(bytes)) return { encoding: 'windows-1252', evidence: 'single_bytes' }
  throw new SourceRefused('import.encoding_unclear')
}
