import type { SearchResult } from '@duijie/domain/search/search.schema.ts'
import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'

import { readBilingual } from '../../../shared/bilingual.ts'

type Hit = Pick<SearchResult['hits'][number], 'listing' | 'snippet'>
type Summary = NonNullable<Hit['snippet']>

const isIn = (text: string, locale: Locale): boolean => /\p{Script=Han}/u.test(text) === (locale === 'zh')

/** What answers the query, where it is in the reader's language; else what the listing says in that language, if it does. */
export const summaryOf = ({ listing, snippet }: Hit, locale: Locale): Summary => {
  const own = listing.summary?.[locale]?.trim()
  if (snippet && (isIn(snippet.text, locale) || !own)) return snippet
  return { text: own ?? readBilingual(listing.summary, locale), ranges: [] }
}
