import { blockingList } from './blocking-list.ts'
import { checkCertificate } from './certificate-check.ts'
import { toProgram } from './program.ts'
import type { RoundInstance, RoundMode, RoundResult, RoundStatus } from './round.ts'
import { pairOf } from './round-limit.ts'
import { solveRound } from './solve-round.ts'

/** A round as a file states it, with the best total where it is known. */
export type RoundFile = RoundInstance & { readonly optimum?: number }

export type RoundEvaluation = {
  readonly mode: RoundMode
  readonly status: RoundStatus
  readonly total: number
  readonly matched: number
  /** `valid`, or the first condition that the certificate violates. */
  readonly certificate: string
  /** Pairs that would both rather have each other, over all edges. */
  readonly blockingPairs: number
  /** Time to solve, in milliseconds of `now`; reading and checking are not in it. */
  readonly ms: number
  /** total ÷ optimum, where the file states one. */
  readonly ofOptimum?: number
}

/** Solves the round in a JSON text. Throws a SyntaxError or an InvalidRoundError. */
export function solveRoundFile(json: string, mode: RoundMode, now: () => number): { result: RoundResult; ms: number } {
  const instance = readRoundFile(json)
  const start = now()
  const result = solveRound(instance, mode)
  return { result, ms: now() - start }
}

/** Checks a stored result, as JSON, against the round in a JSON text: `valid`, or the first violated condition. */
export function checkRoundFile(json: string, resultJson: string): string {
  const result: unknown = JSON.parse(resultJson)
  if (typeof result !== 'object' || result === null || !('assignments' in result) || !Array.isArray(result.assignments))
    throw new SyntaxError('the result has no list of assignments')
  return checkCertificate(readRoundFile(json), result as RoundResult)
}

/** What a result is worth: its figures, its certificate checked, its blocking pairs counted. */
export function evaluateRound(json: string, { result, ms }: { result: RoundResult; ms: number }): RoundEvaluation {
  const instance = readRoundFile(json)
  const { mode, status, total, matched } = result
  return {
    mode,
    status,
    total,
    matched,
    certificate: checkCertificate(instance, result),
    blockingPairs: countBlockingPairs(instance, result),
    ms,
    ofOptimum: instance.optimum ? total / instance.optimum : undefined,
  }
}

/** Over all edges, whatever the mode. */
function countBlockingPairs(instance: RoundInstance, { assignments }: RoundResult): number {
  const program = toProgram(instance)
  const taken = new Set(assignments.map(({ scenario, capability }) => JSON.stringify([scenario, capability])))
  const isTaken = (_: number, edge: number): number => Number(taken.has(JSON.stringify(pairOf(program, edge))))
  return blockingList(program, program.state.map(isTaken)).blocking
}

function readRoundFile(json: string): RoundFile {
  const value: unknown = JSON.parse(json)
  const has = (key: string): boolean =>
    typeof value === 'object' && value !== null && Array.isArray((value as Record<string, unknown>)[key])
  for (const key of ['scenarios', 'capabilities', 'edges']) {
    if (!has(key)) throw new SyntaxError(`the round has no list of ${key}`)
  }
  return value as RoundFile
}
