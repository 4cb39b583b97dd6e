const candidates = [',', ';', '\t'] as const
export type Delimiter = (typeof candidates)[number]

type Tally = Record<Delimiter, number>

const isCandidate = (character: string): character is Delimiter => character in { ',': 1, ';': 1, '\t': 1 }

/** Counts each candidate outside quotes in the first records of a sample. */
const tallyRecords = (sample: string, records: number): Tally[] => {
  const tallies: Tally[] = [{ ',': 0, ';': 0, '\t': 0 }]
  let quoted = false
  for (const character of sample) {
    const current = tallies.at(-1)
    if (!current) break
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (isCandidate(character)) current[character] += 1
    else if (character === '\n' && tallies.push({ ',': 0, ';': 0, '\t': 0 }) > records) break
  }
  return tallies.slice(0, records)
}

/**
 * The delimiter of a CSV by its beginning: the one that splits the header into most cells, except that one which
 * splits the next records into the same number of cells goes first. A single column is comma-separated.
 */
export const sniffDelimiter = (sample: string): Delimiter => {
  const [header, ...rest] = tallyRecords(sample, 6)
  if (!header) return ','
  const whole = rest.filter((tally) => candidates.some((delimiter) => tally[delimiter] > 0)).slice(0, 4)
  const score = (delimiter: Delimiter): number => {
    const agreeing = whole.filter((tally) => tally[delimiter] === header[delimiter]).length
    return header[delimiter] === 0 ? 0 : header[delimiter] + agreeing * 1000
  }
  return candidates.reduce((best, next) => (score(next) > score(best) ? next : best))
}
