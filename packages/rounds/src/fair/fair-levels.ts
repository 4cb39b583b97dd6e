import type { Program } from '../program/program.ts'
import type { FairStep } from '../round.ts'
import type { Proof } from '../optimal/search.ts'

export type FairFound = {
  readonly chosen?: Int8Array
  readonly isProven: boolean
  readonly steps: readonly FairStep[]
  /** Why nothing is possible, where nothing is. */
  readonly proof?: Proof
}

/** What all limits around each edge ask for it. */
export function priceSums(program: Program, prices: Float64Array): Float64Array {
  const first = program.scenarioIds.length + program.capabilityIds.length
  const sums = new Float64Array(program.edgeCount)
  for (let edge = 0; edge < program.edgeCount; edge++) {
    sums[edge] =
      (prices[program.edgeScenario[edge] as number] as number) +
      (prices[program.scenarioIds.length + (program.edgeCapability[edge] as number)] as number)
  }
  program.groups.forEach(({ edges }, at) => {
    for (const edge of edges) sums[edge] = (sums[edge] as number) + (prices[first + at] as number)
  })
  return sums
}

/** The edges of each distinct score, lowest first. */
export function levelsOf(program: Program): readonly { readonly score: number; readonly edges: number[] }[] {
  const levels = new Map<number, number[]>()
  program.scores.forEach((score, edge) => {
    const level = levels.get(score)
    if (level) level.push(edge)
    else levels.set(score, [edge])
  })
  return [...levels].map(([score, edges]) => ({ score, edges })).toSorted((a, b) => a.score - b.score)
}
