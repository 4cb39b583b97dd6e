// The algorithm of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980.

const vowelAt = (word: string, at: number): boolean => {
  const letter = word[at]
  if (letter === undefined) return false
  if ('aeiou'.includes(letter)) return true
  return letter === 'y' && at > 0 && !vowelAt(word, at - 1)
}

/** Porter's m: how often a vowel is followed by a consonant. */
const measure = (stem: string): number => {
  let count = 0
  for (let at = 1; at < stem.length; at++) if (!vowelAt(stem, at) && vowelAt(stem, at - 1)) count++
  return count
}

const hasVowel = (stem: string): boolean => {
  for (let at = 0; at < stem.length; at++) if (vowelAt(stem, at)) return true
  return false
}

const endsInDouble = (word: string): boolean =>
  word.length > 1 && word.at(-1) === word.at(-2) && !vowelAt(word, word.length - 1)

const endsInShort = (word: string): boolean => {
  const last = word.length - 1
  return (
    last >= 2 &&
    !vowelAt(word, last) &&
    vowelAt(word, last - 1) &&
    !vowelAt(word, last - 2) &&
    !'wxy'.includes(word[last] ?? '')
  )
}

type Rule = readonly [suffix: string, replacement: string]

const step2: readonly Rule[] = [
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
  ['logi', 'log'],
  ['eli', 'e'],
]

const step3: readonly Rule[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]

const step4: readonly string[] = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ion',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'al',
  'er',
  'ic',
  'ou',
]

const replaceSuffix = (word: string, rules: readonly Rule[]): string => {
  const rule = rules.find(([suffix]) => word.endsWith(suffix))
  if (!rule) return word
  const stem = word.slice(0, -rule[0].length)
  return measure(stem) > 0 ? stem + rule[1] : word
}

const stripPlural = (word: string): string => {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

const stripPast = (word: string): string => {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const suffix = ['ed', 'ing'].find((each) => word.endsWith(each))
  if (!suffix) return word
  const stem = word.slice(0, -suffix.length)
  if (!hasVowel(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (endsInDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1)
  return measure(stem) === 1 && endsInShort(stem) ? `${stem}e` : stem
}

const stripEnding = (word: string): string => {
  const suffix = step4.find((each) => word.endsWith(each))
  if (!suffix) return word
  const stem = word.slice(0, -suffix.length)
  if (measure(stem) <= 1) return word
  return suffix === 'ion' && !/[st]$/.test(stem) ? word : stem
}

const tidy = (word: string): string => {
  let tidied = word
  if (tidied.endsWith('e')) {
    const stem = tidied.slice(0, -1)
    const count = measure(stem)
    if (count > 1 || (count === 1 && !endsInShort(stem))) tidied = stem
  }
  return tidied.endsWith('ll') && measure(tidied) > 1 ? tidied.slice(0, -1) : tidied
}

/** The Porter stem of a folded word; words that are not plain a–z, or shorter than three letters, are their own stem. */
export const stem = (word: string): string => {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  let current = stripPast(stripPlural(word))
  if (current.endsWith('y') && hasVowel(current.slice(0, -1))) current = `${current.slice(0, -1)}i`
  return tidy(stripEnding(replaceSuffix(replaceSuffix(current, step2), step3)))
}
