import { dualCertificate, fairCertificate, infeasibleCertificate, stableCertificate } from './certificate.ts'
import { fairest } from './fair.ts'
import { nestLimits } from './nesting.ts'
import type { Nesting } from './nesting.ts'
import { firstGroup, toProgram } from './program.ts'
import type { Program } from './program.ts'
import { countsOf } from './relaxation.ts'
import { toResult } from './result.ts'
import type { Outcome } from './result.ts'
import { RoundCancelledError } from './round.ts'
import type { RoundInstance, RoundMode, RoundOptions, RoundResult } from './round.ts'
import { chooseScale, toUnits } from './score-units.ts'
import { search } from './search.ts'
import { deferredAcceptance } from './stable.ts'

type Case = {
  readonly program: Program
  readonly nesting: Nesting
  readonly scale: number
  readonly options: RoundOptions
}
type Answer = Omit<Outcome, 'mode' | 'alternates'>

/**
 * Solves a round. Scores count to ten decimals or as many as their size leaves room for. Throws an InvalidRoundError if
 * the instance cannot be read.
 */
export function solveRound(instance: RoundInstance, mode: RoundMode, options: RoundOptions = {}): RoundResult {
  const program = toProgram(instance)
  const nesting = nestLimits(program)
  const scale = chooseScale(program.scores, program.lower.length)
  const outcome = answerOf({ program, nesting, scale, options }, mode)
  return toResult(program, nesting, scale, { mode, alternates: instance.alternates ?? 0, ...outcome })
}

function answerOf(round: Case, mode: RoundMode): Answer {
  if (round.program.contradictions.length > 0) return { status: 'no_solution', bound: null, certificate: null }
  try {
    return mode === 'optimal' ? optimal(round) : mode === 'fair' ? fair(round) : stable(round)
  } catch (error) {
    if (error instanceof RoundCancelledError) return { status: 'cancelled', bound: null, certificate: null }
    throw error
  }
}

function optimal({ program, nesting, scale, options }: Case): Answer {
  const found = search(program, nesting, toUnits(program.scores, scale), options)
  const { chosen, worth, bound, proof } = found
  if (chosen) {
    return {
      status: worth >= bound ? 'optimal' : 'bounded',
      chosen,
      bound,
      certificate: dualCertificate(program, scale, found),
    }
  }
  if (bound > -Infinity) return { status: 'undecided', bound, certificate: null }
  return { status: 'no_solution', bound: null, certificate: infeasibleCertificate(program, scale, proof) }
}

function fair({ program, nesting, scale, options }: Case): Answer {
  const found = fairest(program, nesting, options)
  const { chosen, isProven, proof } = found
  if (chosen) {
    const certificate = fairCertificate(program, scale, found, floorOf(program, chosen))
    return { status: isProven ? 'optimal' : 'bounded', chosen, bound: null, certificate }
  }
  if (!isProven || !proof) return { status: 'undecided', bound: null, certificate: null }
  return { status: 'no_solution', bound: null, certificate: infeasibleCertificate(program, scale, proof) }
}

/** The score of the worst served place; null if a place stays empty. */
function floorOf(program: Program, chosen: Int8Array): number | null {
  const counts = countsOf(program, chosen)
  if (program.scenarioIds.some((_, at) => (counts[at] as number) < (program.upper[at] as number))) return null
  let floor: number | null = null
  for (let edge = 0; edge < program.edgeCount; edge++) {
    if (chosen[edge] === 1) floor = Math.min(floor ?? Infinity, program.scores[edge] as number)
  }
  return floor
}

/** A stable round has the same counts whichever it is, so a minimum that this one misses is out of reach. */
function stable({ program, nesting, scale }: Case): Answer {
  if (!isOwnSided(program, nesting)) return { status: 'undecided', bound: null, certificate: null }
  const chosen = deferredAcceptance(program, nesting)
  const counts = countsOf(program, chosen)
  const misses = (limit: number): boolean => (counts[limit] as number) < (program.lower[limit] as number)
  const missed = [...program.lower.keys()].filter(misses)
  if (missed.some((limit) => limit < firstGroup(program)) || dropsForced(program, chosen)) {
    return { status: 'no_solution', bound: null, certificate: null }
  }
  if (missed.length > 0) return { status: 'undecided', bound: null, certificate: null }
  return { status: 'optimal', chosen, bound: null, certificate: stableCertificate(program, scale, chosen) }
}

const dropsForced = (program: Program, chosen: Int8Array): boolean =>
  program.state.some((state, edge) => state === 1 && chosen[edge] === 0)

/** Whether each group's limit lies on the side that decides about it: scenarios about their own, capabilities about the rest. */
function isOwnSided(program: Program, { above, crossing }: Nesting): boolean {
  if (crossing.length > 0) return false
  const start = firstGroup(program)
  const onTop = new Set(above.members)
  return program.groups.every(({ per }, at) => onTop.has(start + at) === (per === 'scenario'))
}
