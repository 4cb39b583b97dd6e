import { edgesByWish } from './blocking-list.ts'
import { createFlowLists } from '../flow/flow-lists.ts'
import type { FlowLists } from '../flow/flow-lists.ts'
import type { Program } from '../program/program.ts'
import { RoundCancelledError } from '../round.ts'
import type { RoundOptions } from '../round.ts'
import { sortedByKey } from '../program/sorted-by-key.ts'

/** How many scenarios take their turn between two looks at whether to stop. */
const TURNS_PER_LOOK = 256

/**
 * Deferred acceptance where no groups are: a scenario with free places makes its next best offer, and a full capability
 * that is offered something better gives up what it wants least, whose scenario then offers on. Each edge is offered once
 * at most, and the order of turns does not matter.
 */
export function offerInTurn(program: Program, options: RoundOptions): Int8Array {
  const { edgeScenario, edgeCapability, edgeCount, state } = program
  const [scenarioCount, capabilityCount] = [program.scenarioIds.length, program.capabilityIds.length]
  const { first, order } = sortedByKey(edgeScenario, scenarioCount, edgesByWish(program, program.scores))
  const rank = new Int32Array(edgeCount)
  edgesByWish(program, program.capabilityScores).forEach((edge, at) => (rank[edge] = at))
  const chosen = new Int8Array(edgeCount)
  const none = new Int32Array(edgeCount)
  const holders = createFlowLists(edgeCapability, capabilityCount, none, none)
  const next = first.slice(0, scenarioCount)
  const free = program.upper.slice(0, scenarioCount)
  const room = program.upper.slice(scenarioCount, scenarioCount + capabilityCount)
  const waiting = Array.from({ length: scenarioCount }, (_, at) => at)
  let turns = 0
  for (let scenario = waiting.pop(); scenario !== undefined; scenario = waiting.pop()) {
    if (turns++ % TURNS_PER_LOOK === 0 && options.shouldStop?.()) throw new RoundCancelledError()
    const end = first[scenario + 1] as number
    while ((free[scenario] as number) > 0 && (next[scenario] as number) < end) {
      const edge = order[next[scenario] as number] as number
      next[scenario] = (next[scenario] as number) + 1
      if (state[edge] === -1) continue
      const capability = edgeCapability[edge] as number
      if ((room[capability] as number) > 0) room[capability] = (room[capability] as number) - 1
      else {
        const least = leastWanted(holders, capability, rank)
        if (least < 0 || (rank[least] as number) < (rank[edge] as number)) continue
        chosen[least] = 0
        holders.remove(least)
        const loser = edgeScenario[least] as number
        free[loser] = (free[loser] as number) + 1
        waiting.push(loser)
      }
      chosen[edge] = 1
      holders.add(edge)
      free[scenario] = (free[scenario] as number) - 1
    }
  }
  return chosen
}

function leastWanted({ first, next }: FlowLists, capability: number, rank: Int32Array): number {
  let least = first[capability] as number
  for (let edge = least; edge >= 0; edge = next[edge] as number)
    if ((rank[edge] as number) > (rank[least] as number)) least = edge
  return least
}
