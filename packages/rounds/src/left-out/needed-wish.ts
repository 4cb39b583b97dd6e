import type { NeededScore } from './left-out-reasons.ts'
import type { Challenge } from './needed-score.ts'
import type { RoundEdge, RoundInstance } from '../round.ts'
import { solveRound } from '../solve-round.ts'

/** How many stable rounds are solved for one pair at most. */
const MOST_SOLVES = 200

/** A score to try: a score that some other pair has, or one unit more. */
type Try = { readonly score: number; readonly isExact: boolean }

/**
 * The lowest score that brings a pair into a stable round, where only the order of scores counts; null if none does,
 * undefined if there were too many to try. Without groups a pair that a score brings in stays in with any higher one, and
 * none below `lowestWish`, the lowest that the full limit around it holds, brings it in: the search widens from there. With
 * groups every score is tried, lowest first.
 */
export function wishNeeded(
  { instance, edge, options }: Challenge,
  of: NeededScore['of'],
  unit: number,
  lowestWish: number,
): NeededScore | null | undefined {
  const hasGroups = (instance.groups ?? []).length > 0
  const tries = triesAbove(instance, edge, of, unit, hasGroups)
  const enters = (at: number): boolean => {
    const { score } = tries[at] as Try
    const { assignments } = solveRound(withScore(instance, edge, of, score), 'stable', options)
    return assignments.some((one) => one.scenario === edge[0] && one.capability === edge[1])
  }
  const named = (at: number): NeededScore => {
    const { score, isExact } = tries[at] as Try
    return isExact ? { score, exactly: 'in', of } : { score: rounded(score - unit, unit), exactly: 'out', of }
  }
  if (hasGroups) {
    const all = Array.from({ length: Math.min(tries.length, MOST_SOLVES) }, (_, at) => at)
    const found = all.find(enters)
    return found === undefined ? (tries.length > MOST_SOLVES ? undefined : null) : named(found)
  }
  const last = tries.length - 1
  let low = tries.findLastIndex(({ score }) => score < lowestWish)
  let high = Math.min(low + 1, last)
  for (let step = 1; !enters(high); step *= 2) {
    if (high === last) return null
    low = high
    high = Math.min(high + step, last)
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (enters(middle)) high = middle
    else low = middle
  }
  return named(high)
}

/** Whatever lies between two of these has the effect of the lower one. Without groups only its own two sides compare the pair. */
function triesAbove(
  instance: RoundInstance,
  edge: RoundEdge,
  of: NeededScore['of'],
  unit: number,
  hasGroups: boolean,
): readonly Try[] {
  const wishOf = ([, , score, liked = score]: RoundEdge): number => (of === 'score' ? score : liked)
  const own = wishOf(edge)
  const levels = new Set([own])
  for (const other of instance.edges) {
    if (!hasGroups && other[0] !== edge[0] && other[1] !== edge[1]) continue
    for (const score of [other[2], other[3] ?? other[2]]) if (score >= own) levels.add(score)
  }
  return [...levels]
    .toSorted((a, b) => a - b)
    .flatMap((score): Try[] => [
      ...(score > own ? [{ score, isExact: true }] : []),
      { score: rounded(score + unit, unit), isExact: false },
    ])
}

/** To whole units, so that sums of decimals are the decimals that one would write. */
const rounded = (score: number, unit: number): number => Math.round(score / unit) / Math.round(1 / unit)

function withScore(instance: RoundInstance, [s, c, score, liked]: RoundEdge, of: NeededScore['of'], to: number) {
  const changed: RoundEdge =
    of === 'capabilityScore' ? [s, c, score, to] : liked === undefined ? [s, c, to] : [s, c, to, liked]
  return {
    ...instance,
    alternates: 0,
    edges: instance.edges.map((one) => (one[0] === s && one[1] === c ? changed : one)),
  }
}
