import type { CapabilityProfile } from '../profile.ts'
import type { FoundRemedy } from './least-changes.ts'
import type { Remedy } from './change.ts'

/** A remedy and where it would lead: the score, and the place in the list from 1. */
export type Suggestion = Remedy & { readonly score: number; readonly rank: number }

/** Where a capability stands now, as far as it counts for what a change is worth. */
export type Standing = {
  readonly score: number
  /** One behind the last place where it is not listed. */
  readonly rank: number
  /** Whether a constraint rules it out: then any change that lets it in is worth naming. */
  readonly isRuledOut: boolean
}

/** Scores are read as whole points of a hundred: a smaller gain does not show. */
const LEAST_GAIN = 0.01

/** A step of the price can be next to no effort. */
const perEffort = (gain: number, effort: number): number => gain / Math.max(effort, 0.001)

/**
 * What brings most for its effort first: places, then score. What gains less than a point comes after all others; it may
 * pass a neighbour today and not tomorrow.
 */
export function toSuggestions(
  remedies: readonly FoundRemedy[],
  now: Standing,
  placeOf: (changed: CapabilityProfile) => { readonly score: number; readonly rank: number },
): readonly Suggestion[] {
  const suggestions = remedies.map(({ changed, ...remedy }): Suggestion => ({ ...remedy, ...placeOf(changed) }))
  const isSlight = ({ score }: Suggestion): boolean => !now.isRuledOut && score - now.score < LEAST_GAIN
  const places = ({ rank, effort }: Suggestion): number => perEffort(now.rank - rank, effort)
  const points = ({ score, effort }: Suggestion): number => perEffort(score - now.score, effort)
  return suggestions.toSorted(
    (a, b) =>
      Number(isSlight(a)) - Number(isSlight(b)) ||
      places(b) - places(a) ||
      points(b) - points(a) ||
      a.effort - b.effort,
  )
}
