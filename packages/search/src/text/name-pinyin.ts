import { pinyin } from 'pinyin-pro'

import { scanRuns } from './tokens.ts'

const longestName = 40

/** A name is found from any of its first characters on; what follows is mostly 科技有限公司. */
const mostBeginnings = 8

const syllableEnd = "'"

const syllablesOf = (run: string): string[] =>
  pinyin(run, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase())

const joined = (parts: readonly string[]): string => parts.map((part) => part + syllableEnd).join('')

/** The letters of a reading, as they are typed. */
export const lettersOf = (reading: string): string => reading.replaceAll(syllableEnd, '')

/** Whether a syllable, or an initial, ends after so many letters of a reading. */
export const endsSyllable = (reading: string, letters: number): boolean => {
  let at = 0
  for (let seen = 0; seen < letters; at++) if (reading[at] !== syllableEnd) seen++
  return reading[at] === syllableEnd
}

const readingsOf = (name: string): string[] =>
  scanRuns(name)
    .filter((run) => run.kind === 'ideographs')
    .flatMap((run) => {
      const syllables = syllablesOf(run.text)
      return syllables.slice(0, mostBeginnings).flatMap((_, from) => {
        const rest = syllables.slice(from)
        const initials = rest.map((syllable) => syllable.slice(0, 1))
        return rest.length > 1 ? [joined(rest), joined(initials)] : [joined(rest)]
      })
    })
    .filter((reading) => /^[a-z]{2,}$/.test(lettersOf(reading)))

/** An organisation's name stands on each of its listings; the latest names are remembered. */
const remembered = new Map<string, readonly string[]>()
const mostRemembered = 2000

/**
 * How the Chinese parts of a name are typed in pinyin and in initials, from each of their characters on:
 * 百川智能 is found by `baichuan`, `zhineng`, `bc` and `bczn`. A reading has a mark after each syllable: `bai'chuan'`.
 */
export const nameReadings = (name: string): readonly string[] => {
  const key = name.slice(0, longestName)
  const known = remembered.get(key)
  if (known) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const readings = readingsOf(key)
  remembered.set(key, readings)
  return readings
}
