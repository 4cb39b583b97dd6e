import type { LocalisedText, SearchDocument } from './port.ts'

/** How much one occurrence in a field weighs against one in plain text. */
export const fieldWeights = { title: 3, names: 3, summary: 1.5, text: 1 } as const

export const localisedTexts = (text: LocalisedText): string[] =>
  [text.zh, text.en].filter((each): each is string => each !== undefined && each !== '')

/** Every text of a document with the weight of its field. */
export const weightedTexts = (
  document: Pick<SearchDocument, 'title' | 'names' | 'summary' | 'text'>,
): { text: string; weight: number }[] => [
  ...localisedTexts(document.title).map((text) => ({ text, weight: fieldWeights.title })),
  ...document.names.map((text) => ({ text, weight: fieldWeights.names })),
  ...localisedTexts(document.summary).map((text) => ({ text, weight: fieldWeights.summary })),
  ...document.text.map((text) => ({ text, weight: fieldWeights.text })),
]
