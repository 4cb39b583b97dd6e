/** The word lists of the platform. Every term belongs to exactly one. */
export const schemes = [
  'sector',
  'task',
  'modality',
  'deployment',
  'sensitivity',
  'trl',
  'region',
  'licence',
  'accelerator',
  'certificate',
] as const

export type Scheme = (typeof schemes)[number]

/**
 * One entry of a word list. Ids are unique over all schemes. `synonyms` holds further names that people write for
 * the term. `quiet` tells which labels are shown but never looked for in text, because they are everyday words or
 * belong to a narrower term as well.
 */
export type Term = {
  readonly id: string
  readonly scheme: Scheme
  readonly zh: string
  readonly en: string
  readonly synonyms: { readonly zh: readonly string[]; readonly en: readonly string[] }
  readonly parent?: string
  readonly quiet?: { readonly zh: boolean; readonly en: boolean }
}

/**
 * Reads a written word list: one term a line, columns separated by `|`. The columns of every list are id, Chinese
 * label, English label, Chinese synonyms and English synonyms, synonyms separated by `;`. A label that starts with
 * `~` is quiet. What further columns mean is up to the list.
 */
export const parseRows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((column) => column.trim()))

const parseSynonyms = (list: string): string[] => (list === '' ? [] : list.split(';').map((name) => name.trim()))

/** Reads the five common columns of a row. */
export const parseTerm = (scheme: Scheme, columns: readonly string[]): Term => {
  const [id = '', zh = '', en = '', zhSynonyms = '', enSynonyms = ''] = columns
  const quiet = { zh: zh.startsWith('~'), en: en.startsWith('~') }
  return {
    id,
    scheme,
    zh: quiet.zh ? zh.slice(1) : zh,
    en: quiet.en ? en.slice(1) : en,
    synonyms: { zh: parseSynonyms(zhSynonyms), en: parseSynonyms(enSynonyms) },
    ...((quiet.zh || quiet.en) && { quiet }),
  }
}

/** Reads a list whose sixth column, where filled, is the parent's id. */
export const parseTerms = (scheme: Scheme, table: string): readonly Term[] =>
  parseRows(table).map((columns) => {
    const parent = columns[5]
    return { ...parseTerm(scheme, columns), ...(parent && { parent }) }
  })

/** Every name under which a term is looked for in text: labels that are not quiet, then synonyms. */
export const surfacesOf = (term: Term): string[] => [
  ...(term.quiet?.zh ? [] : [term.zh]),
  ...(term.quiet?.en ? [] : [term.en]),
  ...term.synonyms.zh,
  ...term.synonyms.en,
]
