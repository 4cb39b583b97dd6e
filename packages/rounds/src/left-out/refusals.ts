import { isOfScenario } from '../stable/blocking-list.ts'
import { limitName } from '../program/limit-name.ts'
import { limitsAround } from '../program/limits-around.ts'
import { firstGroup } from '../program/program.ts'
import type { Program } from '../program/program.ts'
import { countsOf } from '../optimal/relaxation.ts'
import type { Assignment, RoundResult } from '../round.ts'
import { nameLimit } from '../round-limit.ts'
import type { RoundLimit } from '../round-limit.ts'

/** A full limit around a pair that is not in the round. */
export type Refusal = {
  readonly limit: RoundLimit
  readonly isGroup: boolean
  readonly isOfScenario: boolean
  /** Pairs that fill it, lowest score first, at most three. */
  readonly holders: readonly Assignment[]
  /** By what the side of the limit goes: the lowest that any pair in it has; Infinity if it lets none in. */
  readonly lowestWish: number
}

/** Which full limit keeps an edge out: the dearest in an optimal round, one that wants it least in a stable one. */
export type Refusals = (edge: number) => Refusal | undefined

const MOST_HOLDERS = 3

export function readRefusals(program: Program, chosen: Int8Array, result: RoundResult): Refusals {
  const counts = countsOf(program, chosen)
  const prices = pricesOf(result)
  const around = limitsAround(program, (limit) => (counts[limit] as number) >= (program.upper[limit] as number))
  const membersOf = membersByLimit(program, chosen)
  return (edge) => {
    const full = around(edge).filter(
      (limit) =>
        result.mode !== 'stable' || membersOf(limit).every((other) => isWantedMore(program, limit, other, edge)),
    )
    const priceOf = (limit: number): number => prices.get(limitName(program, limit)) ?? 0
    const [limit] = full.toSorted((a, b) => priceOf(b) - priceOf(a))
    if (limit === undefined) return undefined
    const held = membersOf(limit).toSorted(
      (a, b) => (program.scores[a] as number) - (program.scores[b] as number) || a - b,
    )
    const wishes = isOfScenario(program, limit) ? program.scores : program.capabilityScores
    return {
      lowestWish: Math.min(...held.map((other) => wishes[other] as number)),
      limit: nameLimit(program, { part: 'upper', at: limit }),
      isGroup: limit >= firstGroup(program),
      isOfScenario: isOfScenario(program, limit),
      holders: held.slice(0, MOST_HOLDERS).map((other) => assignmentOf(program, other)),
    }
  }
}

const pricesOf = ({ certificate }: RoundResult): ReadonlyMap<string, number> =>
  new Map(certificate?.kind === 'optimal' && certificate.proof.kind === 'bound' ? certificate.proof.prices : [])

/** The chosen edges in each limit. */
function membersByLimit(program: Program, chosen: Int8Array): (limit: number) => readonly number[] {
  const own = new Map<number, number[]>()
  const add = (limit: number, edge: number): void => {
    const known = own.get(limit)
    if (known) known.push(edge)
    else own.set(limit, [edge])
  }
  chosen.forEach((value, edge) => {
    if (value === 0) return
    add(program.edgeScenario[edge] as number, edge)
    add(program.scenarioIds.length + (program.edgeCapability[edge] as number), edge)
  })
  return (limit) => {
    const group = program.groups[limit - firstGroup(program)]
    return group ? [...group.edges].filter((edge) => chosen[edge] === 1) : (own.get(limit) ?? [])
  }
}

/** Whether the side that a limit belongs to wants one edge more than another: forced first, then by score, then by number. */
function isWantedMore(program: Program, limit: number, edge: number, other: number): boolean {
  const wishes = isOfScenario(program, limit) ? program.scores : program.capabilityScores
  const forced = Number(program.state[edge] === 1) - Number(program.state[other] === 1)
  const wished = (wishes[edge] as number) - (wishes[other] as number)
  return (forced || wished || other - edge) > 0
}

export const assignmentOf = (program: Program, edge: number): Assignment => ({
  scenario: program.scenarioIds[program.edgeScenario[edge] as number] ?? '',
  capability: program.capabilityIds[program.edgeCapability[edge] as number] ?? '',
  score: program.scores[edge] as number,
})
