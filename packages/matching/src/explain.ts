import { violationsOf, ratePair } from './pair.ts'
import { withoutGroup } from './prepare.ts'
import type { PreparedCapability } from './prepare.ts'
import type { Text } from './profile.ts'
import type { Query, Setting } from './query.ts'
import { scoreOf, toResults } from './score.ts'
import type { SignalResult } from './score.ts'
import { byCodeUnit } from './text/item-vector.ts'
import type { Range } from './text/ranges.ts'
import { linesOf } from './text/text-reader.ts'

/** A text with the places that matched, in UTF-16 units `[start, end)`, in order and without overlap. */
export type MatchedText = { readonly text: string; readonly ranges: Range[] }

/** Everything that explains one pair; the contributions of its signals add up to its score exactly. */
export type Explanation = {
  readonly score: number
  readonly weightsVersion: string
  readonly signals: readonly SignalResult[]
  readonly matchedTerms: { readonly scenario: MatchedText[]; readonly capability: MatchedText[] }
  /** Constraints that make the pair impossible; empty for every match in a list. */
  readonly violations: readonly string[]
}

/** More words than this light up the whole page and tell nothing. */
const MARKED_TERMS = 12

export function explain(query: Query, candidate: PreparedCapability, setting: Setting): Explanation {
  const bars = ratePair(query, candidate, setting)
  const { neutral, version } = setting.weights
  return {
    score: scoreOf(bars, neutral),
    weightsVersion: version,
    signals: toResults(bars, neutral),
    matchedTerms: markTerms(query, withoutGroup(candidate, query.scenario.profile.group), setting),
    violations: violationsOf(query.scenario.profile, candidate.profile, setting.context),
  }
}

/**
 * A Chinese character by itself says little: it counts for the score, but it marks half of every line. No name of the
 * taxonomy is so short.
 */
const isReadable = (term: string): boolean => term.length > ((term.codePointAt(0) ?? 0) > 0xffff ? 2 : 1)

/** The common terms that contribute most, best first; ties in the order of their code units. */
function strongestTerms(query: Query, { items }: PreparedCapability): Set<string> {
  const vectors = items.flatMap((item) => item.vectors)
  const strengths = [...query.words].map(([term, wanted]): [string, number] => [
    term,
    wanted * vectors.reduce((sum, vector) => sum + (vector.get(term) ?? 0), 0),
  ])
  const common = strengths.filter(([term, strength]) => strength > 0 && isReadable(term))
  const ranked = common.toSorted(([a, x], [b, y]) => y - x || byCodeUnit(a, b))
  return new Set(ranked.slice(0, MARKED_TERMS).map(([term]) => term))
}

function markTerms(query: Query, capability: PreparedCapability, { reader }: Setting): Explanation['matchedTerms'] {
  const terms = strongestTerms(query, capability)
  const mark = (texts: readonly (Text | undefined)[]): MatchedText[] =>
    texts.flatMap(linesOf).map((text) => ({ text, ranges: reader.findPlaces(text, terms) }))

  const { title, summary } = query.scenario.profile
  const own = capability.profile
  const evidence = own.evidence.flatMap((each) => [each.title, each.summary])
  return { scenario: mark([title, summary]), capability: mark([own.title, own.summary, ...evidence]) }
}
