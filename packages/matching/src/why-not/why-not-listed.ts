import { scorePair, violationsOf } from '../pair.ts'
import { prepareCapability } from '../prepare.ts'
import type { PreparedCapability } from '../prepare.ts'
import type { CapabilityProfile } from '../profile.ts'
import type { Query, Setting } from '../query.ts'
import { byCodeUnit } from '../text/item-vector.ts'
import { laddersOf } from './capability-ladders.ts'
import type { LadderOptions } from './capability-ladders.ts'
import { leastChanges } from './least-changes.ts'
import { toSuggestions } from './suggestions.ts'
import type { Suggestion } from './suggestions.ts'

/** A scenario's list of `places` places, the capability that asks about it left out; best first. */
export type ListOfOthers = {
  readonly places: number
  readonly entries: readonly { readonly id: string; readonly score: number }[]
}

/** Why a capability is not among the first of a scenario's list, and what would bring it in. */
export type WhyNotListed =
  | { readonly kind: 'listed'; readonly score: number; /** From 1. */ readonly rank: number }
  | {
      readonly kind: 'not_listed'
      readonly score: number
      /** Score of the last one in the list; null if places are left, so that only `violations` keep it out. */
      readonly lastScore: number | null
      /** Constraints that rule it out, by name; a `conflict` or a forbidden `modelKind` no remedy can mend. */
      readonly violations: readonly string[]
      /** What brings most for its effort first; empty if no change of two fields is enough. */
      readonly remedies: readonly Suggestion[]
    }

/**
 * Rates the capability as it is and as it could be by the definition of a pair. Fields tried leave all words as they
 * are, so the statistics of the audience and the scores of all others stay the same.
 */
export function whyNotListed(
  query: Query,
  capability: CapabilityProfile,
  others: ListOfOthers,
  setting: Setting,
  options: LadderOptions,
): WhyNotListed {
  const scenario = query.scenario.profile
  const last = others.entries[others.places - 1]
  const prepare = preparedByEvidence(setting)
  const scoreOf = (changed: CapabilityProfile): number => scorePair(query, prepare(changed), setting)
  const beats = (score: number, other: { readonly id: string; readonly score: number }): boolean =>
    score > other.score || (score === other.score && byCodeUnit(capability.id, other.id) < 0)
  const isPossible = (changed: CapabilityProfile): boolean =>
    violationsOf(scenario, changed, setting.context).length === 0
  const isIn = (changed: CapabilityProfile): boolean =>
    isPossible(changed) && others.places > 0 && (last === undefined || beats(scoreOf(changed), last))

  const rankOf = (score: number): number => 1 + others.entries.filter((other) => !beats(score, other)).length
  const placeOf = (changed: CapabilityProfile) => {
    const reached = scoreOf(changed)
    return { score: reached, rank: rankOf(reached) }
  }

  const score = scoreOf(capability)
  if (isIn(capability)) return { kind: 'listed', score, rank: rankOf(score) }
  const violations = violationsOf(scenario, capability, setting.context)
  const now = { score, rank: 1 + others.entries.length, isRuledOut: violations.length > 0 }
  const remedies = leastChanges(laddersOf(scenario, capability, options), capability, isIn)
  return {
    kind: 'not_listed',
    score,
    lastScore: last?.score ?? null,
    violations,
    remedies: toSuggestions(remedies, now, placeOf),
  }
}

/** Only pieces of evidence change what has to be read; a profile with as many of them is read once. */
function preparedByEvidence({ reader }: Setting): (profile: CapabilityProfile) => PreparedCapability {
  const known = new Map<number, PreparedCapability>()
  return (profile) => {
    const { length } = profile.evidence
    const prepared = known.get(length) ?? prepareCapability(profile, reader)
    known.set(length, prepared)
    return { ...prepared, profile }
  }
}
