import { holdAuction } from './auction.ts'
import { openMarket } from './market.ts'
import type { Program } from '../program/program.ts'
import type { RoundOptions } from '../round.ts'
import { closeDeals } from './shortest-deals.ts'

/** The best choice of edges under demand, capacity and decided pairs alone, and the prices of limits that prove it. */
export type FreeAssignment = { readonly chosen: Int8Array; readonly prices: Float64Array }

/**
 * Solves a round without its minimums and groups: exactly, since prices then prove it, and fast, since the side bids
 * that gets less into its own way. Undefined if forced pairs alone break a limit.
 */
export function assignFreely(
  program: Program,
  weights: Float64Array,
  options: RoundOptions,
): FreeAssignment | undefined {
  const scenariosBid = crowding(program, weights, true) <= crowding(program, weights, false)
  const market = openMarket(program, weights, scenariosBid)
  if (!market) return undefined
  holdAuction(market)
  closeDeals(market, options)
  const chosen = program.state.map((state) => Math.max(0, state))
  const { edge, held, price, value } = market
  for (let offer = 0; offer < edge.length; offer++) if (held[offer] === 1) chosen[edge[offer] as number] = 1
  const prices = new Float64Array(program.lower.length)
  const scenarioCount = program.scenarioIds.length
  prices.set(scenariosBid ? value : price)
  prices.set(scenariosBid ? price : value, scenarioCount)
  return { chosen, prices }
}

/** The share of one side that has to look further because others of it want the same place first. */
function crowding(program: Program, weights: Float64Array, scenariosBid: boolean): number {
  const { edgeCount, edgeScenario, edgeCapability, scenarioIds, capabilityIds, upper } = program
  const [owner, other] = scenariosBid ? [edgeScenario, edgeCapability] : [edgeCapability, edgeScenario]
  const sizes = [scenarioIds.length, capabilityIds.length] as const
  const [bidders, sellers] = scenariosBid ? sizes : [sizes[1], sizes[0]]
  const best = new Float64Array(bidders)
  const favourite = new Int32Array(bidders).fill(-1)
  for (let edge = 0; edge < edgeCount; edge++) {
    const bidder = owner[edge] as number
    if ((weights[edge] as number) <= (best[bidder] as number)) continue
    best[bidder] = weights[edge] as number
    favourite[bidder] = other[edge] as number
  }
  const room = scenariosBid ? upper.slice(bidders, bidders + sellers) : upper.slice(0, sellers)
  let crowded = 0
  let bidding = 0
  for (const seller of favourite) {
    if (seller < 0) continue
    bidding++
    if ((room[seller] as number) <= 0) crowded++
    else room[seller] = (room[seller] as number) - 1
  }
  return bidding === 0 ? 0 : crowded / bidding
}
