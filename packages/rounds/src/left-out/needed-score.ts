import { diagnose } from '../diagnosis.ts'
import type { NeededScore } from './left-out-reasons.ts'
import { RoundCancelledError } from '../round.ts'
import type { Assignment, RoundEdge, RoundInstance, RoundOptions, RoundResult } from '../round.ts'
import type { RoundLimit } from '../round-limit.ts'
import { solveRound } from '../solve-round.ts'

/** The pairs that end and begin if a pair is taken in, beside the pair itself. */
export type Exchange = { readonly ends: readonly Assignment[]; readonly begins: readonly Assignment[] }

/** What it would take to bring one pair into a round. */
export type Verdict =
  | ({ readonly kind: 'needs'; readonly needed: NeededScore } & Exchange)
  | { readonly kind: 'excluded'; readonly limits: readonly RoundLimit[] }
  | ({ readonly kind: 'fillsFewer'; readonly places: number } & Exchange)
  | ({ readonly kind: 'lowersLevel'; readonly level: number } & Exchange)
  | { readonly kind: 'undecided' }

/** An instance, its optimal or fair result, and a permitted pair that is no part of it. */
export type Challenge = {
  readonly instance: RoundInstance
  readonly result: RoundResult
  readonly edge: RoundEdge
  readonly options: RoundOptions
}

/**
 * Solves the round anew with the pair forced in: what the rest of it comes to does not depend on the pair's score, so
 * that one solution says which score is needed.
 */
export function scoreNeeded(challenge: Challenge): Verdict {
  const { result, edge, options } = challenge
  const [scenario, capability, score] = edge
  const best = solveRound(withForced(challenge), result.mode, options)
  if (best.status === 'cancelled') throw new RoundCancelledError()
  if (best.status === 'no_solution') return limitsExcluding(challenge) ?? { kind: 'undecided' }
  const { certificate } = result
  if (best.status !== 'optimal' || result.status !== 'optimal' || !certificate) return { kind: 'undecided' }
  const units = (worth: number): number => Math.round(worth * certificate.scale)
  const rest = best.assignments.filter((one) => one.scenario !== scenario || one.capability !== capability)
  const exchange = { ends: without(result.assignments, rest), begins: without(rest, result.assignments) }
  if (result.mode === 'fair') return levelNeeded(scoresOf(result.assignments), scoresOf(rest), exchange)
  const loss = units(result.total) - units(best.total)
  const needed: NeededScore = { score: (units(score) + loss) / certificate.scale, exactly: 'tie', of: 'score' }
  return { kind: 'needs', needed, ...exchange }
}

const withForced = ({ instance, edge: [scenario, capability] }: Challenge): RoundInstance => ({
  ...instance,
  forced: [...(instance.forced ?? []), [scenario, capability]],
  alternates: 0,
})

/** The limits that together exclude a pair whatever it scores, if any do. */
export function limitsExcluding(challenge: Challenge): (Verdict & { kind: 'excluded' }) | undefined {
  const { edge, options } = challenge
  const conflict = diagnose(withForced(challenge), options)?.conflict
  const isOwn = (limit: RoundLimit): boolean =>
    limit.kind === 'forced' && limit.pair[0] === edge[0] && limit.pair[1] === edge[1]
  return conflict && { kind: 'excluded', limits: conflict.filter((limit) => !isOwn(limit)) }
}

/**
 * Compares places from the worst up: `now` what the fair round has, `rest` what it would have beside the pair. Where they
 * first differ is the level that the pair has to pass.
 */
function levelNeeded(now: readonly number[], rest: readonly number[], exchange: Exchange): Verdict {
  const places = now.length - rest.length - 1
  if (places > 0) return { kind: 'fillsFewer', places, ...exchange }
  const at = now.findIndex((score, place) => rest[place] !== score)
  const level = now[at] as number
  const instead = rest[at]
  if (instead !== undefined && instead < level) return { kind: 'lowersLevel', level: instead, ...exchange }
  const above = now.slice(at + 1)
  const differs = above.findIndex((score, place) => rest[at + place] !== score)
  const exactly = differs < 0 ? 'tie' : (rest[at + differs] as number) > (above[differs] as number) ? 'in' : 'out'
  return { kind: 'needs', needed: { score: level, exactly, of: 'score' }, ...exchange }
}

const scoresOf = (assignments: readonly Assignment[]): readonly number[] =>
  assignments.map(({ score }) => score).toSorted((a, b) => a - b)

/** The pairs of a round that another one does not have. */
function without(some: readonly Assignment[], others: readonly Assignment[]): readonly Assignment[] {
  const nameOf = ({ scenario, capability }: Assignment): string => JSON.stringify([scenario, capability])
  const names = new Set(others.map(nameOf))
  return some.filter((one) => !names.has(nameOf(one)))
}
