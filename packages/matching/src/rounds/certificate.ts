import { blockingList } from './blocking-list.ts'
import type { FairFound } from './fair.ts'
import { limitName } from './limit-name.ts'
import type { Program } from './program.ts'
import type { Certificate, FairStep, Prices, ProofTree } from './round.ts'
import { pairOf } from './round-limit.ts'
import type { Found, Proof } from './search.ts'

/** A certificate before the whole result is sealed. */
export type Draft = Certificate extends infer Kind ? (Kind extends Certificate ? Omit<Kind, 'seal'> : never) : never

export const dualCertificate = (program: Program, scale: number, { proof }: Found): Draft => ({
  kind: 'optimal',
  scale,
  proof: proofTree(program, proof),
})

export const infeasibleCertificate = (program: Program, scale: number, proof: Proof): Draft => ({
  kind: 'infeasible',
  scale,
  proof: proofTree(program, proof),
})

export const fairCertificate = (scale: number, { levels }: FairFound): Draft => ({
  kind: 'fair',
  scale,
  steps: levels.map(({ score, program, proof }): FairStep => ({ score, proof: proofTree(program, proof) })),
})

/** For each limit that is full, whom it would give up first: the list that shows why no pair would rather leave. */
export const stableCertificate = (program: Program, scale: number, chosen: Int8Array): Draft => ({
  kind: 'stable',
  scale,
  list: blockingList(program, chosen),
})

function proofTree(program: Program, proof: Proof): ProofTree {
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
