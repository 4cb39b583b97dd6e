import { limitName } from '../program/limit-name.ts'
import type { Program } from '../program/program.ts'
import type { Prices, ProofTree } from '../round.ts'
import { pairOf } from '../round-limit.ts'
import type { Proof } from '../optimal/search.ts'

/** A proof in words: ids instead of numbers. */
export function proofTree(program: Program, proof: Proof): ProofTree {
  if (proof.kind !== 'split') return { kind: proof.kind, prices: namedPrices(program, proof.prices) }
  return {
    kind: 'split',
    edge: pairOf(program, proof.edge),
    without: proofTree(program, proof.without),
    with: proofTree(program, proof.with),
  }
}

function namedPrices(program: Program, prices: Float64Array): Prices {
  const named: [string, number][] = []
  prices.forEach((price, limit) => {
    if (price !== 0) named.push([limitName(program, limit), price])
  })
  return named
}
