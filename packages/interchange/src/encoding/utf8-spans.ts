const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

/** Allowed second bytes by first byte, Unicode table 3-7: no overlong forms, no surrogates, nothing past U+10FFFF. */
const secondRange = (first: number): readonly [number, number] => {
  if (first === 0xe0) return [0xa0, 0xbf]
  if (first === 0xed) return [0x80, 0x9f]
  if (first === 0xf0) return [0x90, 0xbf]
  if (first === 0xf4) return [0x80, 0x8f]
  return [0x80, 0xbf]
}

const sequenceLength = (first: number): number => {
  if (first < 0x80) return 1
  if (first >= 0xc2 && first <= 0xdf) return 2
  if (first >= 0xe0 && first <= 0xef) return 3
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0
}

/**
 * Length of the well-formed UTF-8 sequence at `at`: 1 to 4, 0 when there is none, and -1 when the bytes end before
 * it can be told.
 */
export const utf8SequenceAt = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0
  const length = sequenceLength(first)
  if (length <= 1) return length
  const second = bytes[at + 1]
  if (second === undefined) return -1
  const [low, high] = secondRange(first)
  if (second < low || second > high) return 0
  for (let index = 2; index < length; index++) {
    if (at + index >= bytes.length) return -1
    if (!isContinuation(bytes[at + index])) return 0
  }
  return length
}

/** Counts of bytes ≥ 0x80: inside well-formed UTF-8 sequences and outside. An unfinished tail counts for neither. */
export const countUtf8 = (bytes: Uint8Array): { inside: number; outside: number } => {
  const counts = { inside: 0, outside: 0 }
  for (let at = 0; at < bytes.length;) {
    const length = utf8SequenceAt(bytes, at)
    if (length === -1) break
    if (length > 1) counts.inside += length
    if (length === 0) counts.outside += 1
    at += Math.max(1, length)
  }
  return counts
}
