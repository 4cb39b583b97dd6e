import { balanceOf, type RoundBalance } from './balance.ts'
import { blockingList } from './stable/blocking-list.ts'
import { checkCertificate } from './certificate/certificate-check.ts'
import { diagnose, type Diagnosis } from './diagnosis.ts'
import { toProgram } from './program/program.ts'
import type { RoundInstance, RoundMode, RoundResult, RoundStatus } from './round.ts'
import { readRoundFile } from './round-file.ts'
import { pairOf } from './round-limit.ts'
import { solveRound } from './solve-round.ts'

export type RoundEvaluation = {
  readonly mode: RoundMode
  readonly status: RoundStatus
  readonly total: number
  readonly matched: number
  /** `valid`, the first condition that the certificate violates, or `not needed` where the round contradicts itself. */
  readonly certificate: string
  /** Pairs that would both rather have each other, over all edges. */
  readonly blockingPairs: number
  /** Time to solve, in milliseconds of `now`; reading and checking are not in it. */
  readonly ms: number
  /** total ÷ optimum, where the file states one. */
  readonly ofOptimum?: number
  /** Fields of the file that say nothing to us, such as a misspelt one; left out where there are none. */
  readonly ignored?: readonly string[]
  /** Where no round is possible: the sums, the pairs that contradict themselves, the limits in conflict, a way out. */
  readonly impossible?: RoundBalance & Partial<Diagnosis>
}

/** Solves the round in a JSON text. Throws a RoundFileError. */
export function solveRoundFile(json: string, mode: RoundMode, now: () => number): { result: RoundResult; ms: number } {
  const { round } = readRoundFile(json)
  const start = now()
  const result = solveRound(round, mode)
  return { result, ms: now() - start }
}

/**
 * Checks a stored result, as JSON, against the round in a JSON text: `valid`, or the first violated condition. Throws a
 * RoundFileError for the round and a SyntaxError for a result that is none.
 */
export function checkRoundFile(json: string, resultJson: string): string {
  const { round } = readRoundFile(json)
  const result: unknown = JSON.parse(resultJson)
  if (typeof result !== 'object' || result === null || !('assignments' in result) || !Array.isArray(result.assignments))
    throw new SyntaxError('the result has no list of assignments')
  try {
    return checkCertificate(round, result as RoundResult)
  } catch (error) {
    // Whoever forges a result need not keep to its shape.
    if (error instanceof TypeError) return 'the result is not shaped like one'
    throw error
  }
}

/** What a result is worth: its figures, its certificate checked, its blocking pairs counted. */
export function evaluateRound(json: string, { result, ms }: { result: RoundResult; ms: number }): RoundEvaluation {
  const { round, ignored } = readRoundFile(json)
  const { mode, status, total, matched } = result
  const balance = status === 'no_solution' ? balanceOf(round) : undefined
  return {
    mode,
    status,
    total,
    matched,
    // A contradiction is plain to see: there is nothing that a solver could prove.
    certificate: balance?.contradictions.length ? 'not needed' : checkCertificate(round, result),
    blockingPairs: countBlockingPairs(round, result),
    ms,
    ofOptimum: round.optimum ? total / round.optimum : undefined,
    ignored: ignored.length > 0 ? ignored : undefined,
    impossible: balance && { ...balance, ...(isDiagnosable(round) ? diagnose(round) : undefined) },
  }
}

/** To name the limits in conflict each is left out in turn, which in a large round takes hours; its sums take none. */
const mostLimits = 600

const isDiagnosable = ({ scenarios, capabilities, groups = [] }: RoundInstance): boolean =>
  scenarios.length + capabilities.length + groups.length <= mostLimits

/** Over all edges, whatever the mode. */
function countBlockingPairs(instance: RoundInstance, { assignments }: RoundResult): number {
  const program = toProgram(instance)
  const taken = new Set(assignments.map(({ scenario, capability }) => JSON.stringify([scenario, capability])))
  const isTaken = (_: number, edge: number): number => Number(taken.has(JSON.stringify(pairOf(program, edge))))
  return blockingList(program, program.state.map(isTaken)).blocking
}
