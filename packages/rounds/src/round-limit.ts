import { firstGroup } from './program/program.ts'
import type { Program } from './program/program.ts'
import type { RoundPair } from './round.ts'

/** One limit of a round, as a person would name it, with its number. */
export type RoundLimit =
  | {
      readonly kind: 'demand' | 'scenario_minimum' | 'capacity' | 'capability_minimum'
      /** The scenario or capability. */
      readonly id: string
      readonly value: number
    }
  | {
      readonly kind: 'group_at_least' | 'group_at_most'
      readonly id: string
      /** The scenario or capability it counts for; empty for the whole round. */
      readonly target: string
      readonly value: number
    }
  | { readonly kind: 'forced' | 'forbidden'; readonly pair: RoundPair }

/** A limit by where a program keeps it. */
export type LimitPlace = { readonly part: 'lower' | 'upper' | 'forced' | 'forbidden'; readonly at: number }

export function nameLimit(program: Program, { part, at }: LimitPlace): RoundLimit {
  if (part === 'forced' || part === 'forbidden') return { kind: part, pair: pairOf(program, at) }
  const value = program[part][at] as number
  const scenario = program.scenarioIds[at]
  if (scenario !== undefined) return { kind: part === 'lower' ? 'scenario_minimum' : 'demand', id: scenario, value }
  const capability = program.capabilityIds[at - program.scenarioIds.length]
  if (capability !== undefined)
    return { kind: part === 'lower' ? 'capability_minimum' : 'capacity', id: capability, value }
  const { group = '', target = '' } = program.groups[at - firstGroup(program)] ?? {}
  return { kind: part === 'lower' ? 'group_at_least' : 'group_at_most', id: group, target, value }
}

export const pairOf = (program: Program, edge: number): RoundPair => [
  program.scenarioIds[program.edgeScenario[edge] as number] ?? '',
  program.capabilityIds[program.edgeCapability[edge] as number] ?? '',
]

/** The program with only these limits left in force. */
export function onlyLimits(program: Program, kept: readonly LimitPlace[]): Program {
  const lower = new Int32Array(program.lower.length)
  const upper = new Int32Array(program.upper.length).fill(program.edgeCount)
  const state = new Int8Array(program.edgeCount)
  for (const { part, at } of kept) {
    if (part === 'lower') lower[at] = program.lower[at] as number
    if (part === 'upper') upper[at] = program.upper[at] as number
    if (part === 'forced') state[at] = 1
    if (part === 'forbidden') state[at] = -1
  }
  return { ...program, lower, upper, state }
}
