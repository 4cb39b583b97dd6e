import {
  dualCertificate,
  fairCertificate,
  infeasibleCertificate,
  stableCertificate,
} from './certificate/certificate.ts'
import { fairest } from './fair/fair.ts'
import { nestLimits } from './program/nesting.ts'
import type { Nesting } from './program/nesting.ts'
import { toProgram } from './program/program.ts'
import type { Program } from './program/program.ts'
import { toResult } from './result.ts'
import type { Outcome } from './result.ts'
import { RoundCancelledError } from './round.ts'
import type { RoundInstance, RoundMode, RoundOptions, RoundResult } from './round.ts'
import { chooseScale, toUnits } from './score-units.ts'
import { search } from './optimal/search.ts'
import { stablest } from './stable/stable.ts'

type Case = {
  readonly program: Program
  readonly nesting: Nesting
  readonly scale: number
  readonly options: RoundOptions
}
type Answer = Omit<Outcome, 'mode' | 'alternates' | 'method'> & Partial<Pick<Outcome, 'method'>>

/**
 * Solves a round. Scores count to ten decimals or as many as their size leaves room for. Throws an InvalidRoundError if
 * the instance cannot be read.
 */
export function solveRound(instance: RoundInstance, mode: RoundMode, options: RoundOptions = {}): RoundResult {
  const program = toProgram(instance)
  const nesting = nestLimits(program)
  const scale = chooseScale(program.scores, program.lower.length)
  const answer = answerOf({ program, nesting, scale, options: withRisingProgress(options) }, mode)
  const searched = nesting.crossing.length > 0 ? 'branch_and_bound' : 'flow'
  const method = mode === 'stable' ? 'deferred_acceptance' : searched
  const result = toResult(program, nesting, scale, { mode, method, alternates: instance.alternates ?? 0, ...answer })
  if (answer.status !== 'cancelled') options.progress?.(1)
  return result
}

/** Parts of a run that report for themselves may start over; whoever watches sees the share rise only. */
function withRisingProgress(options: RoundOptions): RoundOptions {
  const { progress } = options
  if (!progress) return options
  let told = -1
  return {
    ...options,
    progress(share) {
      if (share <= told || share >= 1) return
      told = share
      progress(share)
    },
  }
}

function answerOf(round: Case, mode: RoundMode): Answer {
  if (round.program.contradictions.length > 0) return { status: 'no_solution', bound: null, certificate: null }
  try {
    if (round.options.shouldStop?.()) throw new RoundCancelledError()
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
    const status = worth >= bound ? 'optimal' : 'bounded'
    return { status, chosen, bound, certificate: dualCertificate(program, scale, found) }
  }
  if (bound > -Infinity) return { status: 'undecided', bound, certificate: null }
  return { status: 'no_solution', bound: null, certificate: infeasibleCertificate(program, scale, proof) }
}

function fair({ program, nesting, scale, options }: Case): Answer {
  const found = fairest(program, nesting, options)
  const { chosen, isProven, proof } = found
  if (chosen) {
    const certificate = fairCertificate(scale, found.steps)
    return { status: isProven ? 'optimal' : 'bounded', chosen, bound: null, certificate }
  }
  if (!isProven || !proof) return { status: 'undecided', bound: null, certificate: null }
  return { status: 'no_solution', bound: null, certificate: infeasibleCertificate(program, scale, proof) }
}

function stable({ program, nesting, scale, options }: Case): Answer {
  const found = stablest(program, nesting, toUnits(program.scores, scale), options)
  const { chosen, method } = found
  if (chosen) {
    const certificate = stableCertificate(program, scale, chosen)
    const status = certificate.kind === 'stable' && certificate.list.blocking === 0 ? 'optimal' : 'bounded'
    return { status, method, chosen, bound: null, certificate }
  }
  const { proof } = found
  const certificate = proof ? infeasibleCertificate(program, scale, proof) : null
  return { status: found.isExhausted ? 'no_solution' : 'undecided', method, bound: null, certificate }
}
