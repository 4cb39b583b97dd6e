import type { FairFound } from './fair.ts'
import { firstGroup } from './program.ts'
import type { Program } from './program.ts'
import type { Certificate, Cutoff, FairStep, Prices, ProofTree, RoundPair } from './round.ts'
import type { Found, Proof } from './search.ts'

/** A certificate before the whole result is sealed. */
export type Draft = Certificate extends infer Kind ? (Kind extends Certificate ? Omit<Kind, 'seal'> : never) : never

export const dualCertificate = (program: Program, scale: number, { proof, bound }: Found): Draft => ({
  kind: 'dual',
  scale,
  bound,
  proof: proofTree(program, proof),
})

export const infeasibleCertificate = (program: Program, scale: number, proof: Proof): Draft => ({
  kind: 'infeasible',
  scale,
  proof: proofTree(program, proof),
})

export function fairCertificate(program: Program, scale: number, found: FairFound, floor: number | null): Draft {
  if (found.levels.length === 0) return { kind: 'limits_kept', scale }
  const steps: FairStep[] = found.levels.map(({ score, prices }) => ({ score, prices: namedPrices(program, prices) }))
  return { kind: 'fair', scale, floor, steps }
}

/** For each side that is full, whom it would give up first: the list that shows why no pair would rather leave. */
export function stableCertificate(program: Program, scale: number, chosen: Int8Array): Draft {
  const scenarioCount = program.scenarioIds.length
  return {
    kind: 'stable',
    scale,
    scenarios: cutoffs(
      program,
      chosen,
      program.edgeScenario,
      program.scenarioIds,
      0,
      program.scores,
      program.edgeCapability,
      program.capabilityIds,
    ),
    capabilities: cutoffs(
      program,
      chosen,
      program.edgeCapability,
      program.capabilityIds,
      scenarioCount,
      program.capabilityScores,
      program.edgeScenario,
      program.scenarioIds,
    ),
  }
}

function cutoffs(
  program: Program,
  chosen: Int8Array,
  owner: Int32Array,
  ownerIds: readonly string[],
  firstLimit: number,
  scores: Float64Array,
  partner: Int32Array,
  partnerIds: readonly string[],
): readonly Cutoff[] {
  const last = new Int32Array(ownerIds.length).fill(-1)
  const counts = new Int32Array(ownerIds.length)
  const rank = (edge: number): number => (program.state[edge] === 1 ? Infinity : (scores[edge] as number))
  for (let edge = 0; edge < program.edgeCount; edge++) {
    if (chosen[edge] === 0) continue
    const at = owner[edge] as number
    const worst = last[at] as number
    counts[at] = (counts[at] as number) + 1
    if (
      worst < 0 ||
      rank(edge) < rank(worst) ||
      (rank(edge) === rank(worst) && (partner[edge] as number) > (partner[worst] as number))
    ) {
      last[at] = edge
    }
  }
  return ownerIds.flatMap((id, at): Cutoff[] =>
    (last[at] as number) >= 0 && counts[at] === program.upper[firstLimit + at]
      ? [[id, partnerIds[partner[last[at] as number] as number] ?? '']]
      : [],
  )
}

function proofTree(program: Program, proof: Proof): ProofTree {
  if (proof.kind !== 'split') return { kind: proof.kind, prices: namedPrices(program, proof.prices) }
  const edge: RoundPair = [
    program.scenarioIds[program.edgeScenario[proof.edge] as number] ?? '',
    program.capabilityIds[program.edgeCapability[proof.edge] as number] ?? '',
  ]
  return { kind: 'split', edge, without: proofTree(program, proof.without), with: proofTree(program, proof.with) }
}

function namedPrices(program: Program, prices: Float64Array): Prices {
  const named = (ids: readonly string[], from: number): (readonly [string, number])[] => {
    const found: [string, number][] = []
    for (let at = 0; at < ids.length; at++) {
      const price = prices[from + at] as number
      if (price !== 0) found.push([ids[at] ?? '', price])
    }
    return found
  }
  return {
    scenarios: named(program.scenarioIds, 0),
    capabilities: named(program.capabilityIds, program.scenarioIds.length),
    groups: named(
      program.groups.map(({ key }) => key),
      firstGroup(program),
    ),
  }
}
