import { createFlowLists } from './flow-lists.ts'
import type { FlowLists } from './flow-lists.ts'
import type { Family, Nesting } from './nesting.ts'
import type { Network } from './network.ts'
import { firstGroup } from './program.ts'
import type { Program } from './program.ts'

/** How many bids per place are made before the exact search takes over. */
const BIDS_PER_PLACE = 3

/**
 * A bid goes beyond what is exact by this share of the highest score, or else two that are worth the same would be bid
 * for without end. What is off by so little costs the flow little to set right.
 */
const OVERBID = 0.001

type Market = {
  readonly program: Program
  readonly cost: Float64Array
  readonly upper: Int32Array
  /** 1 for each edge that is held. */
  readonly held: Int32Array
  readonly holders: FlowLists
  /** Places still free at each scenario and each capability. */
  readonly free: Int32Array
  readonly places: Int32Array
  readonly price: Float64Array
  /** In whole units of cost. */
  readonly overbid: number
  /** What a scenario could still get from an edge that it does not hold. */
  readonly elsewhere: Float64Array
}

/**
 * An auction without rounding: each scenario takes its best capability, a full capability keeps whom it would cost most
 * to lose, and its price rises by that. What it leaves is optimal for its prices, so that the flow has little to repair.
 */
export function warmStart(network: Network, program: Program, nesting: Nesting): void {
  const market = openMarket(network, program)
  const queue = queueOf(program)
  let bids = BIDS_PER_PLACE * placesWanted(market)
  while (bids-- > 0) {
    const scenario = queue.shift()
    if (scenario < 0) break
    if ((market.free[scenario] as number) <= 0) continue
    const waiting = bid(market, scenario)
    if (waiting >= 0) queue.push(waiting)
    if (waiting !== CONTENT && (market.free[scenario] as number) > 0) queue.push(scenario)
  }
  publish(market, network, nesting)
}

const placesWanted = ({ free }: Market): number => free.reduce((sum, places) => sum + Math.max(0, places), 0)

const NOBODY = -1
const CONTENT = -2

function openMarket({ cost, lower, upper, edgeCount }: Network, program: Program): Market {
  const scenarioCount = program.scenarioIds.length
  const capabilityCount = program.capabilityIds.length
  const held = lower.slice(0, edgeCount)
  const free = program.upper.slice(0, scenarioCount)
  const places = program.upper.slice(scenarioCount, scenarioCount + capabilityCount)
  for (let edge = 0; edge < edgeCount; edge++) {
    if (held[edge] === 0) continue
    const scenario = program.edgeScenario[edge] as number
    const capability = program.edgeCapability[edge] as number
    free[scenario] = (free[scenario] as number) - 1
    places[capability] = (places[capability] as number) - 1
  }
  const holders = createFlowLists(program.edgeCapability, capabilityCount, held, held)
  const price = new Float64Array(capabilityCount)
  const elsewhere = new Float64Array(scenarioCount).fill(Infinity)
  let highest = 0
  for (let edge = 0; edge < edgeCount; edge++) highest = Math.max(highest, -(cost[edge] as number))
  const overbid = Math.floor(highest * OVERBID)
  return { program, cost, upper, held, holders, free, places, price, overbid, elsewhere }
}

/** Scenarios wait in a ring; none waits twice. */
function queueOf({ scenarioIds }: Program): { push(item: number): void; shift(): number } {
  const capacity = scenarioIds.length + 1
  const ring = Int32Array.from({ length: capacity }, (_, at) => at)
  const waits = new Uint8Array(capacity).fill(1)
  let from = 0
  let count = scenarioIds.length
  return {
    push(item) {
      if (waits[item] === 1) return
      waits[item] = 1
      ring[(from + count++) % capacity] = item
    },
    shift() {
      if (count === 0) return -1
      const item = ring[from] as number
      from = (from + 1) % capacity
      count--
      waits[item] = 0
      return item
    },
  }
}

/** One bid. Returns the scenario that has to look elsewhere now, NOBODY, or CONTENT if nothing is worth a bid. */
function bid(market: Market, scenario: number): number {
  const { program, cost, upper, held, free, places, price, elsewhere } = market
  const end = program.firstEdge[scenario + 1] as number
  let best = -1
  let value = 0
  let second = 0
  for (let edge = program.firstEdge[scenario] as number; edge < end; edge++) {
    if (held[edge] !== 0 || upper[edge] === 0) continue
    const worth = -(cost[edge] as number) - (price[program.edgeCapability[edge] as number] as number)
    if (worth > value) {
      second = value
      value = worth
      best = edge
    } else if (worth > second) second = worth
  }
  elsewhere[scenario] = second
  if (best < 0) return CONTENT
  const capability = program.edgeCapability[best] as number
  if ((places[capability] as number) > 0) {
    places[capability] = (places[capability] as number) - 1
    free[scenario] = (free[scenario] as number) - 1
    held[best] = 1
    market.holders.add(best)
    return NOBODY
  }
  return outbid(market, best, value - second + market.overbid)
}

/** Takes a place at a full capability from the holder who would lose least, if the bidder would lose as much. */
function outbid(
  { program, cost, held, holders, free, price, elsewhere }: Market,
  edge: number,
  margin: number,
): number {
  const scenario = program.edgeScenario[edge] as number
  const capability = program.edgeCapability[edge] as number
  let weakest = -1
  let slack = margin
  for (let other = holders.first[capability] as number; other >= 0; other = holders.next[other] as number) {
    const could = elsewhere[program.edgeScenario[other] as number] as number
    const spare = -(cost[other] as number) - (price[capability] as number) - could
    if (spare > slack) continue
    slack = spare
    weakest = other
  }
  price[capability] = (price[capability] as number) + slack
  if (weakest < 0) return scenario
  const loser = program.edgeScenario[weakest] as number
  held[weakest] = 0
  holders.remove(weakest)
  free[loser] = (free[loser] as number) + 1
  held[edge] = 1
  holders.add(edge)
  free[scenario] = (free[scenario] as number) - 1
  return loser
}

/** Writes prices as potentials, and the holdings as a flow along the limits as far as they allow. */
function publish({ program, held, cost, price, elsewhere }: Market, network: Network, nesting: Nesting): void {
  const { potential, flow, lower, upper, edgeCount } = network
  const scenarioCount = program.scenarioIds.length
  flow.set(held)
  for (let scenario = 0; scenario < scenarioCount; scenario++) {
    let could = elsewhere[scenario] as number
    if (could === Infinity) {
      could = 0
      for (
        let edge = program.firstEdge[scenario] as number;
        edge < (program.firstEdge[scenario + 1] as number);
        edge++
      ) {
        const worth = -(cost[edge] as number) - (price[program.edgeCapability[edge] as number] as number)
        if (held[edge] === 0 && upper[edge] === 1) could = Math.max(could, worth)
      }
    }
    potential[scenario] = could
  }
  price.forEach((value, capability) => (potential[scenarioCount + capability] = -value))
  for (const family of [nesting.above, nesting.below]) {
    const through = new Int32Array(program.lower.length)
    for (let edge = 0; edge < edgeCount; edge++) {
      for (let at = family.leaf[edge] as number; at >= 0; at = family.parent[at] as number) {
        through[at] = (through[at] as number) + (flow[edge] as number)
      }
    }
    for (const limit of family.members) {
      const arc = edgeCount + limit
      flow[arc] = Math.min(upper[arc] as number, Math.max(lower[arc] as number, through[limit] as number))
      if (limit >= firstGroup(program))
        potential[limit] = potentialAround(family, potential, limit, firstGroup(program))
    }
  }
}

/** A group inside one scenario or capability starts at its potential, any other at the root's. */
function potentialAround({ parent }: Family, potential: Float64Array, limit: number, groups: number): number {
  let at = limit
  while (at >= groups) at = parent[at] as number
  return at < 0 ? 0 : (potential[at] as number)
}
