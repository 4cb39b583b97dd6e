import type { SearchDocument } from './port.ts'

const idPattern = /^[A-Za-z0-9_-]{1,400}$/

/** Longer facet values are refused by Meilisearch, so by both engines. */
const facetValueBytes = 468

/** Why no engine could take a document; undefined for a good one. */
export const documentProblem = (document: SearchDocument): string | undefined => {
  if (!idPattern.test(document.id)) return 'id.malformed'
  for (const [facet, values] of Object.entries(document.facets)) {
    if (values.some((value) => value === '' || !value.isWellFormed())) return `facets.${facet}.malformed`
    if (values.some((value) => Buffer.byteLength(value) > facetValueBytes)) return `facets.${facet}.too_long`
  }
  return undefined
}

const longestText = 65_536

/** Text any engine can hold: well-formed, without NUL, of bounded length. */
const tidyText = (text: string): string => text.slice(0, longestText).toWellFormed().replaceAll('\u0000', ' ')

const tidyLocalised = (text: SearchDocument['title']): SearchDocument['title'] => ({
  ...(text.zh === undefined ? {} : { zh: tidyText(text.zh) }),
  ...(text.en === undefined ? {} : { en: tidyText(text.en) }),
})

/** The document with its texts tidied: a poisonous text is indexed as far as it can be, never a reason to stop the queue. */
export const tidyDocument = (document: SearchDocument): SearchDocument => ({
  ...document,
  title: tidyLocalised(document.title),
  names: document.names.map(tidyText),
  summary: tidyLocalised(document.summary),
  text: document.text.map(tidyText),
})
