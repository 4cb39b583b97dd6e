import { createFlowLists } from '../flow/flow-lists.ts'
import type { FlowLists } from '../flow/flow-lists.ts'
import type { Program } from '../program/program.ts'
import { sortedByKey } from '../program/sorted-by-key.ts'
import { sortedByScore } from '../program/sorted-by-score.ts'

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

/** The edges that can be offered, those worth more first. */
function byWorth({ edgeCount, state }: Program, weights: Float64Array): Int32Array {
  const offered = new Int32Array(edgeCount)
  let count = 0
  for (let edge = 0; edge < edgeCount; edge++)
    if (state[edge] === 0 && (weights[edge] as number) > 0) offered[count++] = edge
  return sortedByScore(weights, offered.subarray(0, count))
}
