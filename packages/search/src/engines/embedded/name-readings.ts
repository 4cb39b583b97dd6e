import type { Reading } from '../../text/name-pinyin.ts'
import { byText, firstNotBelow } from './sorted-texts.ts'

/** The readings of names in pinyin and initials, in order of letters. */
export type NameReadings = { sorted: Entry[]; recent: Entry[] }

type Entry = Reading & { text: string; term: number }

const mark = '\u0002'

/** A reading as a term of the index: its letters with a mark after each syllable. Never equal to anything typed. */
export const readingTerm = ({ letters, ends }: Reading): string =>
  mark + Array.from(letters, (letter, at) => (ends.has(at + 1) ? `${letter}'` : letter)).join('')

const parseReading = (term: string): Reading => {
  const ends = new Set<number>()
  let letters = ''
  for (const character of term.slice(mark.length)) {
    if (character === "'") ends.add(letters.length)
    else letters += character
  }
  return { letters, ends }
}

export const createNameReadings = (): NameReadings => ({ sorted: [], recent: [] })

export const isReadingTerm = (text: string): boolean => text.startsWith(mark)

export const addReading = (readings: NameReadings, text: string, term: number): void => {
  const reading = parseReading(text)
  readings.recent.push({ ...reading, text: reading.letters, term })
}

const settle = (readings: NameReadings): void => {
  if (readings.recent.length <= 512) return
  readings.sorted = [...readings.sorted, ...readings.recent].sort(byText)
  readings.recent = []
}

/** Term numbers of the readings that begin with `typed`; unless it is still being typed, it must end with a syllable. */
export const readingsBeginning = (readings: NameReadings, typed: string, typing: boolean): number[] => {
  settle(readings)
  const found: number[] = []
  const accept = (entry: Entry): void => {
    if ((typing && typed.length > 2) || entry.ends.has(typed.length)) found.push(entry.term)
  }
  for (let at = firstNotBelow(readings.sorted, typed); at < readings.sorted.length; at++) {
    const entry = readings.sorted[at]
    if (!entry?.text.startsWith(typed)) break
    accept(entry)
  }
  for (const entry of readings.recent) if (entry.text.startsWith(typed)) accept(entry)
  return found
}
