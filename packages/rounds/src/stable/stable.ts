import { blockingList, preferencesOf } from './blocking-list.ts'
import { deferredAcceptance } from './deferred-acceptance.ts'
import type { Nesting } from '../program/nesting.ts'
import type { Program } from '../program/program.ts'
import { countsOf } from '../optimal/relaxation.ts'
import type { RoundOptions, RoundResult } from '../round.ts'
import { search } from '../optimal/search.ts'
import type { Proof } from '../optimal/search.ts'
import { tryStableCases } from './stable-cases.ts'

export type StableFound = {
  /** Keeps every limit; stable, or with as few blocking pairs as were found. */
  readonly chosen?: Int8Array
  readonly method: RoundResult['method']
  /** No stable round exists, where nothing was chosen. */
  readonly isExhausted: boolean
  /** Why nothing at all is possible, where nothing is. */
  readonly proof?: Proof
}

/**
 * Deferred acceptance finds a stable round where each side's limits nest; what it finds elsewhere is kept if it is stable
 * all the same. What is left is tried case by case, and where there are too many cases the best round found is returned
 * with its blocking pairs.
 */
export function stablest(
  program: Program,
  nesting: Nesting,
  weights: Float64Array,
  options: RoundOptions,
): StableFound {
  const accepted = deferredAcceptance(program, options)
  const preferences = preferencesOf(program)
  const blockingOf = (chosen: Int8Array): number => blockingList(program, chosen, preferences).blocking
  const isKept = keepsLimits(program, accepted)
  if (isKept && blockingOf(accepted) === 0) {
    return { chosen: accepted, method: 'deferred_acceptance', isExhausted: false }
  }
  const quiet = { ...options, progress: undefined }
  const any = search(program, nesting, weights, quiet)
  if (!any.chosen && any.bound === -Infinity) return { method: 'cases', isExhausted: true, proof: any.proof }
  if (isSettledByCounts(program)) return { method: 'deferred_acceptance', isExhausted: true }
  const tried = tryStableCases(program, preferences, options)
  if (tried.chosen || tried.isExhausted) return { ...tried, method: 'cases' }
  const candidates = [...(isKept ? [accepted] : []), ...(any.chosen ? [any.chosen] : [])]
  const [best] = candidates.toSorted((a, b) => blockingOf(a) - blockingOf(b))
  return { chosen: best, method: 'cases', isExhausted: false }
}

/** In every stable round each scenario and each capability has as many partners, so that a minimum missed once is missed always. */
const isSettledByCounts = ({ groups }: Program): boolean => groups.length === 0

function keepsLimits(program: Program, chosen: Int8Array): boolean {
  const counts = countsOf(program, chosen)
  return (
    program.state.every((state, edge) => state !== 1 || chosen[edge] === 1) &&
    counts.every(
      (count, limit) => count >= (program.lower[limit] as number) && count <= (program.upper[limit] as number),
    )
  )
}
