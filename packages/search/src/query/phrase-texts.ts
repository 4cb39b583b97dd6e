import { localisedTexts } from '../document-texts.ts'
import type { SearchDocument } from '../port.ts'
import { phraseText } from './parse-query.ts'

/** The texts of a document, one a line, in the form quoted phrases are looked up in. */
export const phraseTexts = ({
  title,
  names,
  summary,
  text,
}: Pick<SearchDocument, 'title' | 'names' | 'summary' | 'text'>): string =>
  [...localisedTexts(title), ...names, ...localisedTexts(summary), ...text].map(phraseText).join('\n')
