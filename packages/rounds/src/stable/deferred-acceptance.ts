import { edgesByWish, isOfScenario } from './blocking-list.ts'
import { limitsAround } from '../program/limits-around.ts'
import type { LimitsAround } from '../program/limits-around.ts'
import { offerInTurn } from './offers-in-turn.ts'
import type { Program } from '../program/program.ts'
import { RoundCancelledError } from '../round.ts'
import type { RoundOptions } from '../round.ts'

/**
 * Deferred acceptance: scenarios offer, capabilities keep the best they were offered. Each side takes its edges in its
 * own order, as long as every limit of that side around them has room; forced edges come first. Minimums are not sought.
 */
export function deferredAcceptance(program: Program, options: RoundOptions): Int8Array {
  if (program.groups.length === 0) return offerInTurn(program, options)
  const alive = program.state.map((state) => (state === -1 ? 0 : 1))
  const byScenario = edgesByWish(program, program.scores)
  const byCapability = edgesByWish(program, program.capabilityScores)
  const aboveOf = limitsAround(program, (limit) => isOfScenario(program, limit))
  const belowOf = limitsAround(program, (limit) => !isOfScenario(program, limit))
  for (;;) {
    if (options.shouldStop?.()) throw new RoundCancelledError()
    const offered = take(byScenario, alive, aboveOf, program)
    const kept = take(byCapability, offered, belowOf, program)
    let refusals = 0
    for (let edge = 0; edge < program.edgeCount; edge++) {
      if (offered[edge] === 0 || kept[edge] === 1) continue
      alive[edge] = 0
      refusals++
    }
    if (refusals === 0) return kept
  }
}

function take(order: Int32Array, from: Int8Array, around: LimitsAround, program: Program): Int8Array {
  const room = program.upper.slice()
  const taken = new Int8Array(from.length)
  for (const edge of order) {
    if (from[edge] === 0) continue
    const limits = around(edge)
    if (limits.some((limit) => (room[limit] as number) <= 0)) continue
    taken[edge] = 1
    for (const limit of limits) room[limit] = (room[limit] as number) - 1
  }
  return taken
}
