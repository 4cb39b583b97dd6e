const isLineBreak = (character: string | undefined): boolean => character === '\n' || character === '\r'

/** Whether every quote of a record stands where RFC 4180 has it, or inside an unquoted cell such as `5" plate`. */
const isRegular = (raw: string, delimiter: string): boolean => {
  let at = 0
  while (at < raw.length) {
    if (raw[at] === '"') {
      let close = at + 1
      while (close < raw.length && (raw[close] !== '"' || raw[close + 1] === '"')) close += raw[close] === '"' ? 2 : 1
      at = close + 1
      if (at < raw.length && raw[at] !== delimiter && !isLineBreak(raw[at])) return false
    } else while (at < raw.length && raw[at] !== delimiter && !isLineBreak(raw[at])) at += 1
    at += 1
  }
  return true
}

const cellsIn = (line: string, delimiter: string): number => line.split(delimiter).length

/**
 * Whether a record may be several rows that a stray quote has swallowed: its quotes are out of place and it spans
 * lines or has a wrong number of cells, or its only two quotes
 * lie on different lines, each of which would be a whole row by itself.
 */
export const mayHideRows = (raw: string, delimiter: string, found: number, expected: number): boolean => {
  if (!raw.includes('"')) return false
  const lines = raw.replace(/[\r\n]+$/, '').split(/\r\n|\n|\r/)
  const isSuspect = lines.length > 1 || found !== expected
  if (isSuspect && !isRegular(raw, delimiter)) return true
  const isOnePair = raw.split('"').length === 3
  return isOnePair && lines.length > 1 && expected > 1 && lines.every((line) => cellsIn(line, delimiter) === expected)
}
