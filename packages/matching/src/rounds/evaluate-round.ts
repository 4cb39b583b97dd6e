import { blockingPairs } from './blocking-pairs.ts'
import { checkCertificate } from './certificate-check.ts'
import type { RoundInstance, RoundMode, RoundStatus } from './round.ts'
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

/** Solves and checks the round in a JSON text. Throws a SyntaxError or an InvalidRoundError. */
export function evaluateRound(json: string, mode: RoundMode, now: () => number): RoundEvaluation {
  const instance = readRoundFile(json)
  const start = now()
  const result = solveRound(instance, mode)
  const ms = now() - start
  const { status, total, matched } = result
  return {
    mode,
    status,
    total,
    matched,
    certificate: checkCertificate(instance, result),
    blockingPairs: blockingPairs(instance, result).length,
    ms,
    ofOptimum: instance.optimum ? total / instance.optimum : undefined,
  }
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
