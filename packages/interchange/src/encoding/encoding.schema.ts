import { z } from 'zod'

/** Character encodings that a file may be in. */
export const encodingName = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'shift_jis', 'windows-1252'])
export type EncodingName = z.infer<typeof encodingName>

const aliases: Record<string, EncodingName> = {
  utf8: 'utf-8',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  utf16le: 'utf-16le',
  'utf-16': 'utf-16le',
  utf16be: 'utf-16be',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  'gb-18030': 'gb18030',
  'big5-hkscs': 'big5',
  big5hkscs: 'big5',
  'big-5': 'big5',
  cp950: 'big5',
  'shift-jis': 'shift_jis',
  shiftjis: 'shift_jis',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
  'windows-31j': 'shift_jis',
  cp1252: 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
}

/** An encoding as people write it: `UTF-8`, `GBK`, `cp1252` and `latin1` are understood. */
export const statedEncoding = z.preprocess((value) => {
  const name = typeof value === 'string' ? value.trim().toLowerCase() : value
  return typeof name === 'string' && Object.hasOwn(aliases, name) ? aliases[name] : name
}, encodingName)

/** Why an encoding was chosen: said by the map, shown by a byte order mark, or shown by the bytes. */
export type EncodingEvidence =
  | 'stated'
  | 'byte_order_mark'
  | 'only_ascii'
  | 'valid_utf8'
  | 'mostly_utf8'
  | 'chinese_bytes'
  | 'japanese_bytes'
  | 'single_bytes'
  | 'nul_pattern'

/**
 * How a file was read. `damagedBytes` counts the bytes that the encoding could not read: in UTF-8 each was read as
 * Windows-1252, elsewhere it became U+FFFD. `damagedAt` holds the first byte offsets (UTF-8 only, at most 20),
 * `damagedLines` how many stand on which line.
 */
export type EncodingReport = {
  encoding: EncodingName
  evidence: EncodingEvidence
  damagedBytes: number
  damagedAt: number[]
  damagedLines: Map<number, number>
}
