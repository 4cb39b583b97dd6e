import { pinyin } from 'pinyin-pro'

import { scanRuns } from './tokens.ts'

/** One way to type the end of a name in Latin letters. `ends` marks where a syllable, or an initial, ends. */
export type Reading = { letters: string; ends: ReadonlySet<number> }

const longestName = 40

const syllablesOf = (run: string): string[] =>
  pinyin(run, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase())

const joined = (parts: readonly string[]): Reading => {
  const ends = new Set<number>()
  let letters = ''
  for (const part of parts) {
    letters += part
    ends.add(letters.length)
  }
  return { letters, ends }
}

/**
 * How the Chinese parts of a name are typed in pinyin and in initials, from each of their characters on:
 * 百川智能 is found by `baichuan`, `zhineng`, `bc` and `bczn`.
 */
export const nameReadings = (name: string): Reading[] =>
  scanRuns(name.slice(0, longestName))
    .filter((run) => run.kind === 'ideographs')
    .flatMap((run) => {
      const syllables = syllablesOf(run.text)
      return syllables.flatMap((_, from) => {
        const rest = syllables.slice(from)
        const initials = rest.map((syllable) => syllable.slice(0, 1))
        return rest.length > 1 ? [joined(rest), joined(initials)] : [joined(rest)]
      })
    })
    .filter((reading) => /^[a-z]{2,}$/.test(reading.letters))
