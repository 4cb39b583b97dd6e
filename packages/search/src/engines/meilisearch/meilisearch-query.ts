import type { SearchSort } from '../../port.ts'
import { type ParsedQuery, parseQuery } from '../../query/parse-query.ts'
import { fold } from '../../text/fold.ts'
import { type Run, scanRuns, spellSigns } from '../../text/tokens.ts'
import { isStopWord, questionRanges } from '../../text/stop-words.ts'

/** Meilisearch reads no more words of a query than this, silently. */
const longestQuery = 10

const sortRules: Record<Exclude<SearchSort, 'relevance'>, string[]> = {
  newest: ['newest:desc', 'id:asc'],
  deadline: ['deadline:asc', 'id:asc'],
  budget: ['budget:desc', 'id:asc'],
  trl: ['level:desc', 'id:asc'],
}

export type EngineQuery = {
  /** The words to be sent, apart, and together with phrases as the server takes them. */
  words: string[]
  q: string
  /** The same with the words of the phrases, but not as phrases. */
  withoutPhrases: string
  parsed: ParsedQuery
  locales: ('cmn' | 'eng')[] | undefined
  sort: string[]
}

/** The runs of a text without the words that only put the question; all of them where nothing else is asked. */
const tellingRuns = (text: string): Run[] => {
  const cut = questionRanges(fold(text)).reduce(
    (rest, [start, end]) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  )
  const runs = scanRuns(cut)
  return runs.length > 0 ? runs : scanRuns(text)
}

/**
 * The words of a query without anything that Meilisearch would read as an operator, the function words left out first when
 * there are more than it reads. A blank at the end says that the last word is finished.
 */
export const toEngineQuery = (typed: string, sort: SearchSort): EngineQuery => {
  const parsed = parseQuery(typed)
  const runs = tellingRuns(parsed.text)
  const telling = runs.filter((run) => run.kind === 'ideographs' || !isStopWord(run.text))
  const words = (runs.length > longestQuery ? telling : runs).slice(0, longestQuery).map((run) => spellSigns(run.text))
  const phrases = parsed.phrases.map((phrase) => `"${phrase.trim()}"`)
  const typing = runs.at(-1)?.end === parsed.text.length
  const empty = words.length === 0
  const toText = (parts: readonly string[]): string => (empty ? '' : parts.join(' ') + (typing ? '' : ' '))
  return {
    words,
    q: toText([...phrases, ...words]),
    withoutPhrases: toText(words),
    parsed,
    locales: /\p{Script=Han}/u.test(parsed.text) ? ['cmn', 'eng'] : undefined,
    sort: sort === 'relevance' ? (empty ? sortRules.newest : []) : sortRules[sort],
  }
}
