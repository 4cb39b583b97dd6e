import type { Scheme } from '../taxonomy/term.ts'

type PlainReading = 'text' | 'money' | 'whole' | 'decimal' | 'day' | 'level' | 'parameters' | 'bytes' | 'days'

/** How a cell becomes the value of a field. */
export type ImportReading =
  | { as: PlainReading }
  | { as: 'term' | 'terms' | 'names'; scheme: Scheme }
  | { as: 'choice' | 'choices'; options: Readonly<Record<string, readonly string[]>> }

/** A field that a column of a table may fill: its path in the listing's body, and the headers it goes by. */
export type ImportField = { field: string; reading: ImportReading; headers: readonly string[] }

/** Field of a row that is not in the listing's body: the number that the row has in its source. */
export const externalIdField = 'externalId'

export const text = (field: string, headers: string): ImportField => ({
  field,
  reading: { as: 'text' },
  headers: headers.split('|'),
})

/** A text in two languages: two fields, of which the Chinese one goes by the plain headers. */
export const bothLanguages = (name: string, headers: string, english: string): ImportField[] => [
  text(`${name}.zh`, headers),
  text(`${name}.en`, english),
]

export const value = (field: string, as: PlainReading, headers: string): ImportField => ({
  field,
  reading: { as },
  headers: headers.split('|'),
})

export const terms = (field: string, as: 'term' | 'terms' | 'names', scheme: Scheme, headers: string): ImportField => ({
  field,
  reading: { as, scheme },
  headers: headers.split('|'),
})

export const choice = (
  field: string,
  as: 'choice' | 'choices',
  options: Readonly<Record<string, string>>,
  headers: string,
): ImportField => ({
  field,
  reading: {
    as,
    options: Object.fromEntries(Object.entries(options).map(([id, names]) => [id, names.split('|')])),
  },
  headers: headers.split('|'),
})
