import { createFlowLists } from './flow-lists.ts'
import type { FlowLists } from './flow-lists.ts'
import type { Program } from './program.ts'
import { sortedByKey } from './sorted-by-key.ts'

/**
 * Demand and capacity alone, as a market: bidders want places, sellers have them. Either side of a round can bid. Offers
 * are the free edges worth more than nothing, by bidder, and within a bidder by worth, best first. Prices only rise, so
 * that no offer is ever worth more than `worth`, and whoever looks for a good one need not look far.
 */
export type Market = {
  readonly bidderCount: number
  readonly sellerCount: number
  /** Where each bidder's offers begin; one more entry at the end. */
  readonly firstOffer: Int32Array
  readonly bidder: Int32Array
  readonly seller: Int32Array
  readonly worth: Float64Array
  readonly edge: Int32Array
  /** 1 for each offer that is taken. */
  readonly held: Int32Array
  /** Taken offers by seller. */
  readonly holders: FlowLists
  /** Places that each bidder still wants and each seller still has. */
  readonly wanted: Int32Array
  readonly places: Int32Array
  readonly price: Float64Array
  /** What each bidder's next place is worth to it at most. */
  readonly value: Float64Array
}

/** A round as a market in which one side bids. Undefined if the forced pairs alone need more places than there are. */
export function openMarket(program: Program, weights: Float64Array, scenariosBid: boolean): Market | undefined {
  const { edgeScenario, edgeCapability } = program
  const [owner, other] = scenariosBid ? [edgeScenario, edgeCapability] : [edgeCapability, edgeScenario]
  const [wanted, places] = scenariosBid ? placesLeft(program) : placesLeft(program).toReversed()
  if (!wanted || !places || wanted.some(isShort) || places.some(isShort)) return undefined
  const bidderCount = wanted.length
  const { first: firstOffer, order: edge } = sortedByKey(owner, bidderCount, byWorth(program, weights))
  const count = edge.length
  const [bidder, seller, worth] = [new Int32Array(count), new Int32Array(count), new Float64Array(count)]
  sortOffers(edge, firstOffer, weights)
  for (let at = 0; at < count; at++) {
    const from = edge[at] as number
    bidder[at] = owner[from] as number
    seller[at] = other[from] as number
    worth[at] = weights[from] as number
  }
  const held = new Int32Array(count)
  return {
    bidderCount,
    sellerCount: places.length,
    firstOffer,
    bidder,
    seller,
    worth,
    edge,
    held,
    holders: createFlowLists(seller, places.length, held, held),
    wanted,
    places,
    price: new Float64Array(places.length),
    value: new Float64Array(bidderCount),
  }
}

const isShort = (places: number): boolean => places < 0

/** What forced edges leave of demand and of capacity. */
function placesLeft({ scenarioIds, capabilityIds, upper, state, edgeScenario, edgeCapability }: Program) {
  const scenarios = upper.slice(0, scenarioIds.length)
  const capabilities = upper.slice(scenarioIds.length, scenarioIds.length + capabilityIds.length)
  for (let edge = 0; edge < state.length; edge++) {
    if (state[edge] !== 1) continue
    const [from, to] = [edgeScenario[edge] as number, edgeCapability[edge] as number]
    scenarios[from] = (scenarios[from] as number) - 1
    capabilities[to] = (capabilities[to] as number) - 1
  }
  return [scenarios, capabilities]
}

const BUCKETS = 4096

/** The edges that can be offered, those worth more first but for differences below the highest worth ÷ BUCKETS. */
function byWorth({ edgeCount, state }: Program, weights: Float64Array): Int32Array {
  const offered = new Int32Array(edgeCount)
  let count = 0
  let highest = 0
  for (let edge = 0; edge < edgeCount; edge++) {
    const worth = weights[edge] as number
    if (state[edge] !== 0 || worth <= 0) continue
    offered[count++] = edge
    if (worth > highest) highest = worth
  }
  const buckets = new Int32Array(edgeCount)
  const perWorth = (BUCKETS - 1) / highest
  for (let at = 0; at < count; at++) {
    const edge = offered[at] as number
    buckets[edge] = Math.trunc((highest - (weights[edge] as number)) * perWorth)
  }
  return sortedByKey(buckets, BUCKETS, offered.subarray(0, count)).order
}

/** Sets right what is out of order within each bidder's offers. */
function sortOffers(edges: Int32Array, first: Int32Array, weights: Float64Array): void {
  for (let bidder = 0; bidder + 1 < first.length; bidder++) {
    const from = first[bidder] as number
    const to = first[bidder + 1] as number
    let moves = MOST_MOVES
    for (let at = from + 1; at < to && moves > 0; at++) {
      const edge = edges[at] as number
      const worth = weights[edge] as number
      let place = at
      for (; place > from && (weights[edges[place - 1] as number] as number) < worth; place--, moves--)
        edges[place] = edges[place - 1] as number
      edges[place] = edge
    }
    if (moves <= 0) edges.subarray(from, to).sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b)
  }
}

/** How far one bidder's offers are set right by moving single ones before all are sorted. */
const MOST_MOVES = 2000
