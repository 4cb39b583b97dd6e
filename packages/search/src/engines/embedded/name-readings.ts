import { endsSyllable, lettersOf } from '../../text/name-pinyin.ts'
import { byText, firstNotBelow } from './sorted-texts.ts'

type Entry = { text: string; term: number }

/** The readings of names in pinyin and initials, by their letters. */
export type NameReadings = { sorted: Entry[]; recent: Entry[] }

const mark = '\u0002'

/** A reading as a term of the index; never equal to anything typed. */
export const readingTerm = (reading: string): string => mark + reading

export const createNameReadings = (): NameReadings => ({ sorted: [], recent: [] })

export const isReadingTerm = (text: string): boolean => text.startsWith(mark)

export const addReading = (readings: NameReadings, text: string, term: number): void => {
  readings.recent.push({ text: lettersOf(text.slice(mark.length)), term })
}

const settle = (readings: NameReadings): void => {
  if (readings.recent.length <= 512) return
  readings.sorted = [...readings.sorted, ...readings.recent].sort(byText)
  readings.recent = []
}

/**
 * Term numbers of the readings that begin with `typed`; unless it is still being typed, it must end with a syllable.
 * `terms` are the texts of the dictionary.
 */
export const readingsBeginning = (
  readings: NameReadings,
  terms: readonly string[],
  typed: string,
  typing: boolean,
): number[] => {
  settle(readings)
  const found: number[] = []
  const accept = ({ term }: Entry): void => {
    const reading = (terms[term] ?? '').slice(mark.length)
    if ((typing && typed.length > 2) || endsSyllable(reading, typed.length)) found.push(term)
  }
  for (let at = firstNotBelow(readings.sorted, typed); at < readings.sorted.length; at++) {
    const entry = readings.sorted[at]
    if (!entry?.text.startsWith(typed)) break
    accept(entry)
  }
  for (const entry of readings.recent) if (entry.text.startsWith(typed)) accept(entry)
  return found
}
