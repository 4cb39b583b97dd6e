import { charactersOf, scanRuns } from './tokens.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz'

/** Four letters hold any code point. */
const lettersPerCharacter = 4

const spell = (character: string): string => {
  let rest = character.codePointAt(0) ?? 0
  let letters = ''
  for (let at = 0; at < lettersPerCharacter; at++) {
    letters = alphabet.charAt(rest % alphabet.length) + letters
    rest = Math.floor(rest / alphabet.length)
  }
  return letters
}

/** A pair of ideographs as one word of Latin letters, which no engine's own dictionary can cut elsewhere. */
export const spellGram = (pair: string): string => Array.from(pair, spell).join('')

/** The overlapping pairs of ideographs of a text, spelt as words and joined by blanks. */
export const spellGrams = (text: string): string =>
  scanRuns(text)
    .filter((run) => run.kind === 'ideographs')
    .flatMap((run) => {
      const characters = charactersOf(run.text)
      return characters.slice(0, -1).map((first, at) => spellGram(first.text + (characters[at + 1]?.text ?? '')))
    })
    .join(' ')
