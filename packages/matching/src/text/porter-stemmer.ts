/**
 * The suffix stripper of M. F. Porter, "An algorithm for suffix stripping" (Program 14, 1980).
 * Rules are data: one table per step, longest suffix first, so the code stays a reading of the paper.
 */

type Rule = readonly [suffix: string, replacement: string]

const STEP_2: readonly Rule[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['ator', 'ate'],
  ['eli', 'e'],
]

const STEP_3: readonly Rule[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]

const STEP_4 = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic ou'.split(' ')

function isConsonant(word: string, index: number): boolean {
  const letter = word.charAt(index)
  if ('aeiou'.includes(letter)) return false
  return letter !== 'y' || index === 0 || !isConsonant(word, index - 1)
}

/** The paper's m: how many vowel-consonant runs the stem holds. */
function measure(stem: string): number {
  let runs = 0
  for (let index = 1; index < stem.length; index++) {
    if (isConsonant(stem, index) && !isConsonant(stem, index - 1)) runs++
  }
  return runs
}

function hasVowel(stem: string): boolean {
  for (let index = 0; index < stem.length; index++) if (!isConsonant(stem, index)) return true
  return false
}

function endsInDoubleConsonant(word: string): boolean {
  const last = word.length - 1
  return last > 0 && word[last] === word[last - 1] && isConsonant(word, last)
}

/** The paper's *o: consonant, vowel, consonant, where the last is not w, x or y ("hop", not "snow"). */
function endsInShortSyllable(word: string): boolean {
  const last = word.length - 1
  if (last < 2 || 'wxy'.includes(word.charAt(last))) return false
  return isConsonant(word, last) && !isConsonant(word, last - 1) && isConsonant(word, last - 2)
}

function stripPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function stripPastOrProgressive(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const suffix = ['ed', 'ing'].find((each) => word.endsWith(each))
  if (!suffix) return word
  const stem = word.slice(0, -suffix.length)
  if (!hasVowel(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (endsInDoubleConsonant(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1)
  return measure(stem) === 1 && endsInShortSyllable(stem) ? `${stem}e` : stem
}

function turnFinalY(word: string): string {
  return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word
}

/** Only the longest suffix that fits is tried: if its stem is too short, the word stays. */
function replaceSuffix(word: string, rules: readonly Rule[]): string {
  const rule = rules.find(([suffix]) => word.endsWith(suffix))
  if (!rule) return word
  const stem = word.slice(0, -rule[0].length)
  return measure(stem) > 0 ? stem + rule[1] : word
}

function stripResidue(word: string): string {
  const suffix = STEP_4.find((each) => word.endsWith(each))
  if (!suffix) return word
  const stem = word.slice(0, -suffix.length)
  if (suffix === 'ion' && !/[st]$/.test(stem)) return word
  return measure(stem) > 1 ? stem : word
}

function tidyEnd(word: string): string {
  let result = word
  if (result.endsWith('e')) {
    const stem = result.slice(0, -1)
    const size = measure(stem)
    if (size > 1 || (size === 1 && !endsInShortSyllable(stem))) result = stem
  }
  return result.endsWith('ll') && measure(result.slice(0, -1)) > 1 ? result.slice(0, -1) : result
}

/** Stem of a lower-case English word; words of one or two letters are returned as they are. */
export function stemEnglish(word: string): string {
  if (word.length < 3) return word
  const inflected = turnFinalY(stripPastOrProgressive(stripPlural(word)))
  return tidyEnd(stripResidue(replaceSuffix(replaceSuffix(inflected, STEP_2), STEP_3)))
}
