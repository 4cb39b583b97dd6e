import { leave, take } from './auction.ts'
import type { Market } from './market.ts'
import { createNodeHeap } from '../flow/node-heap.ts'
import type { NodeHeap } from '../flow/node-heap.ts'
import { RoundCancelledError } from '../round.ts'
import type { RoundOptions } from '../round.ts'

type Walk = {
  readonly market: Market
  readonly heap: NodeHeap
  /** The offer by which a node was reached: taken anew for a seller, left for a bidder. */
  readonly via: Int32Array
  readonly touched: Int32Array
}

/** How many searches pass between two looks at whether to stop. */
const SEARCHES_PER_LOOK = 64

/**
 * Gives every bidder that still wants places the cheapest chain of changes that ends at a free place, or with someone
 * who rather does without (shortest augmenting paths). Bidders are nodes first, then sellers. Afterwards prices and
 * values prove the whole: what is taken is worth its price and more, what is not is not worth more.
 */
export function closeDeals(market: Market, options: RoundOptions): void {
  const { bidderCount, sellerCount, wanted, value } = market
  const nodeCount = bidderCount + sellerCount
  const heap = createNodeHeap(nodeCount)
  const walk: Walk = { market, heap, via: new Int32Array(nodeCount), touched: new Int32Array(nodeCount) }
  let searches = 0
  for (let bidder = 0; bidder < bidderCount; bidder++) {
    while ((wanted[bidder] as number) > 0 && (value[bidder] as number) > 0) {
      if (searches++ % SEARCHES_PER_LOOK === 0) {
        if (options.shouldStop?.()) throw new RoundCancelledError()
        options.progress?.(bidder / bidderCount)
      }
      settle(walk, bidder, cheapestEnd(walk, bidder))
    }
  }
}

/** Finds where the cheapest chain from a bidder ends, and moves prices and values so that it costs nothing. */
function cheapestEnd({ market, heap, via, touched }: Walk, source: number): number {
  const { bidderCount, firstOffer, bidder, seller, worth, held, holders, places, price, value } = market
  const { distance } = heap
  let count = 1
  let best = Infinity
  let end = source
  touched[0] = source
  heap.label(source, 0, 0)
  for (let node = heap.next(); node >= 0; node = heap.next()) {
    const level = distance[node] as number
    if (level >= best) break
    if (node < bidderCount) {
      const base = level + (value[node] as number)
      if (base < best) {
        best = base
        end = node
      }
      const last = firstOffer[node + 1] as number
      // Offers stand by worth: from the first that cannot beat the best end, none can.
      for (let offer = firstOffer[node] as number; offer < last && base - (worth[offer] as number) < best; offer++) {
        const from = seller[offer] as number
        const length = base - (worth[offer] as number) + (price[from] as number)
        const to = bidderCount + from
        const known = distance[to] as number
        if (length >= best || length >= known || held[offer] === 1) continue
        if (known === Infinity) touched[count++] = to
        via[to] = offer
        if ((places[from] as number) === 0) heap.label(to, length, level)
        else {
          distance[to] = length
          best = length
          end = to
        }
      }
    } else {
      const base = level - (price[node - bidderCount] as number)
      for (let offer = holders.first[node - bidderCount] as number; offer >= 0; offer = holders.next[offer] as number) {
        const to = bidder[offer] as number
        const length = base + (worth[offer] as number) - (value[to] as number)
        const known = distance[to] as number
        if (length >= best || length >= known) continue
        if (known === Infinity) touched[count++] = to
        via[to] = offer
        heap.label(to, length, level)
      }
    }
  }
  heap.clear()
  for (let at = 0; at < count; at++) {
    const node = touched[at] as number
    const nearer = best - (distance[node] as number)
    distance[node] = Infinity
    if (nearer <= 0) continue
    if (node < bidderCount) value[node] = (value[node] as number) - nearer
    else price[node - bidderCount] = (price[node - bidderCount] as number) + nearer
  }
  return end
}

/** Makes the changes of a chain. */
function settle({ market, via }: Walk, source: number, end: number): void {
  const { bidderCount, bidder, seller, wanted, places } = market
  wanted[source] = (wanted[source] as number) - 1
  if (end < bidderCount) wanted[end] = (wanted[end] as number) + 1
  else places[end - bidderCount] = (places[end - bidderCount] as number) - 1
  for (let node = end; node !== source;) {
    const offer = via[node] as number
    if (node < bidderCount) {
      leave(market, offer)
      node = bidderCount + (seller[offer] as number)
    } else {
      take(market, offer)
      node = bidder[offer] as number
    }
  }
}
