import type { Highlight, Locale, SearchDocument, SearchHit } from '../port.ts'
import { highlightPart, highlightWhole, type Marker } from './highlight.ts'

/** Texts in the reader's language first. */
const ordered = (text: SearchDocument['title'], locale: Locale): string[] =>
  (locale === 'zh' ? [text.zh, text.en] : [text.en, text.zh]).filter(
    (each) => each !== undefined && each !== '',
  ) as string[]

/** A snippet is sought at the beginning of long texts only. */
const searchedText = 2000

const bestPart = (texts: readonly string[], marker: Marker): Highlight | undefined => {
  let first: Highlight | undefined
  for (const text of texts) {
    const part = highlightPart(text.slice(0, searchedText), marker)
    if (part.ranges.length > 0) return part
    first ??= part
  }
  return first
}

/** The title in the reader's language and the part of the texts that answers the query best. */
export const documentHighlights = (
  document: Pick<SearchDocument, 'title' | 'summary' | 'text'>,
  marker: Marker,
  locale: Locale,
): SearchHit['highlights'] => {
  const [title] = ordered(document.title, locale)
  return {
    title: title === undefined ? undefined : highlightWhole(title, marker),
    snippet: bestPart([...ordered(document.summary, locale), ...document.text], marker),
  }
}
