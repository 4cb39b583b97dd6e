import { blockingList } from '../stable/blocking-list.ts'
import type { Program } from '../program/program.ts'
import { proofTree } from './proof-tree.ts'
import type { Certificate, FairStep } from '../round.ts'
import type { Found, Proof } from '../optimal/search.ts'

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

export const fairCertificate = (scale: number, steps: readonly FairStep[]): Draft => ({ kind: 'fair', scale, steps })

/** For each limit that is full, whom it would give up first: the list that shows why no pair would rather leave. */
export const stableCertificate = (program: Program, scale: number, chosen: Int8Array): Draft => ({
  kind: 'stable',
  scale,
  list: blockingList(program, chosen),
})
