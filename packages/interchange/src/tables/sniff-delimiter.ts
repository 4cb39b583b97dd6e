const candidates = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof candidates)[number]

type Tally = Record<Delimiter, number>
const noTally: Tally = { ',': 0, ';': 0, '\t': 0, '|': 0 }

const isCandidate = (character: string): character is Delimiter => character in noTally

/** Counts each candidate outside quotes in the first records of a sample. */
const tallyRecords = (sample: string, records: number): Tally[] => {
  const tallies: Tally[] = [{ ...noTally }]
  let quoted = false
  for (const character of sample) {
    const current = tallies.at(-1)
    if (!current) break
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (isCandidate(character)) current[character] += 1
    else if (character === '\n' && tallies.push({ ...noTally }) > records) break
  }
  return tallies.slice(0, records)
}

/**
 * The delimiter of a CSV by its beginning: the one that splits the header into most cells, except that one which
 * splits the next records into the same number of cells goes first. A single column is comma-separated.
 */
export const sniffDelimiter = (sample: string): Delimiter => {
  const tallies = tallyRecords(sample.replace(/\r\n?/g, '\n'), 12)
  // A title above the headers holds no delimiter.
  const first = tallies.findIndex((tally) => candidates.some((delimiter) => tally[delimiter] > 0))
  const [header, ...rest] = tallies.slice(first)
  if (!header || first === -1) return ','
  const whole = rest.filter((tally) => candidates.some((delimiter) => tally[delimiter] > 0)).slice(0, 4)
  const score = (delimiter: Delimiter): number => {
    const agreeing = whole.filter((tally) => tally[delimiter] === header[delimiter]).length
    return header[delimiter] === 0 ? 0 : header[delimiter] + agreeing * 1000
  }
  return candidates.reduce((best, next) => (score(next) > score(best) ? next : best))
}
