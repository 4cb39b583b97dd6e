import { foldName } from './fold.ts'

/** British endings and words on the left, American on the right; names are written the British way. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/is(ation|ing|ed|e|er)\b/g, 'iz$1'],
  [/\b(col|behavi|lab|vap|od|tum|flav|harb)our/g, '$1or'],
  [/\b(cent|lit|met|fib)re/g, '$1er'],
  [/\blicence/g, 'license'],
  [/\bprogramme/g, 'program'],
  [/(mode|labe|trave|signa)ll(ing|ed|er)/g, '$1l$2'],
  [/\b(p|orthop)aed/g, '$1ed'],
  [/haem/g, 'hem'],
  [/analyse/g, 'analyze'],
  [/catalogue/g, 'catalog'],
  [/\btyre/g, 'tire'],
  [/aluminium/g, 'aluminum'],
  [/sulph/g, 'sulf'],
]

const latinOnly = /^[a-z0-9 .+&/']+$/

const american = (name: string): string =>
  spellings.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name)

const pluralOf = (word: string): string | undefined => {
  if (!/[a-z]{2}$/.test(word)) return undefined
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

const singularOf = (word: string): string | undefined => {
  if (word.length < 5 || /(?:ss|us|is|ics)$/.test(word)) return undefined
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('s') ? word.slice(0, -1) : undefined
}

/**
 * The name with its last word, or the word before it, in the other number. A name of one word is only made plural:
 * `securities` names an industry, `security` does not.
 */
const numbers = (name: string): string[] => {
  const words = name.split(' ')
  const changed = words.slice(-2).flatMap((word, offset) => {
    const at = Math.max(words.length - 2, 0) + offset
    return [pluralOf(word), words.length > 1 ? singularOf(word) : undefined]
      .filter((other) => other !== undefined)
      .map((other) => words.with(at, other).join(' '))
  })
  return [name, ...changed]
}

/**
 * Every folded form in which a name may stand in text. Chinese names have one; English names also appear in the
 * other spelling, in singular and plural, and written as one word.
 */
export const variantsOf = (name: string): string[] => {
  const folded = foldName(name)
  if (!latinOnly.test(folded)) return [folded]
  const forms = [folded, american(folded)].flatMap(numbers)
  const joined = forms.filter((form) => form.includes(' ')).map((form) => form.replaceAll(' ', ''))
  return [...new Set([...forms, ...joined])]
}
