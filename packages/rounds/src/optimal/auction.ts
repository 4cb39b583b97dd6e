import type { Market } from './market.ts'

/** How many bids per place are made before shortest paths take over. */
const BIDS_PER_PLACE = 3

/**
 * An auction without rounding: each bidder takes its best offer, a full seller keeps whom it would cost most to lose, and
 * its price rises by that. What it leaves is optimal for its prices, but for bidders that still want places.
 */
export function holdAuction(market: Market): void {
  const { wanted } = market
  const queue = queueOf(market.bidderCount)
  for (let bidder = 0; bidder < market.bidderCount; bidder++) if (wanted[bidder] === 0) look(market, bidder)
  let bids = BIDS_PER_PLACE * placesToFill(market)
  for (let bidder = queue.shift(); bidder >= 0 && bids-- > 0; bidder = queue.shift()) {
    if (wanted[bidder] === 0) continue
    const waiting = bid(market, bidder)
    if (waiting >= 0) queue.push(waiting)
    if (waiting !== CONTENT && (wanted[bidder] as number) > 0) queue.push(bidder)
  }
  for (let bidder = 0; bidder < market.bidderCount; bidder++) if ((wanted[bidder] as number) > 0) look(market, bidder)
}

/** A bidder may want more places than anyone offers it. */
function placesToFill({ bidderCount, wanted, firstOffer }: Market): number {
  let places = 0
  for (let bidder = 0; bidder < bidderCount; bidder++) {
    const offers = (firstOffer[bidder + 1] as number) - (firstOffer[bidder] as number)
    places += Math.min(wanted[bidder] as number, offers)
  }
  return places
}

const NOBODY = -1
const CONTENT = -2

type Queue = { readonly push: (item: number) => void; readonly shift: () => number }

/** Bidders wait in a ring; none waits twice. */
function queueOf(bidderCount: number): Queue {
  const capacity = bidderCount + 1
  const ring = Int32Array.from({ length: capacity }, (_, at) => at)
  const waits = new Uint8Array(capacity).fill(1)
  let from = 0
  let count = bidderCount
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

type Look = { best: number; margin: number }

/** A bidder's best offer that it does not hold, or -1, and by how much it beats the second best. */
function look({ firstOffer, held, worth, seller, price, value }: Market, bidder: number): Look {
  const end = firstOffer[bidder + 1] as number
  let best = -1
  let highest = 0
  let second = 0
  for (let offer = firstOffer[bidder] as number; offer < end && (worth[offer] as number) > second; offer++) {
    if (held[offer] === 1) continue
    const gain = (worth[offer] as number) - (price[seller[offer] as number] as number)
    if (gain > highest) {
      second = highest
      highest = gain
      best = offer
    } else if (gain > second) second = gain
  }
  value[bidder] = highest
  return { best, margin: highest - second }
}

/** One bid. Returns the bidder that has to look elsewhere now, NOBODY, or CONTENT if no bid would change anything. */
function bid(market: Market, bidder: number): number {
  const { seller, wanted, places, value } = market
  const { best, margin } = look(market, bidder)
  if (best < 0) return CONTENT
  value[bidder] = (value[bidder] as number) - margin
  const from = seller[best] as number
  if ((places[from] as number) > 0) {
    places[from] = (places[from] as number) - 1
    wanted[bidder] = (wanted[bidder] as number) - 1
    take(market, best)
    return NOBODY
  }
  return margin === 0 ? CONTENT : outbid(market, best, margin)
}

/** Takes a place of a full seller from the holder who would lose least, if the bidder would lose as much. */
function outbid(market: Market, offer: number, margin: number): number {
  const { bidder, seller, worth, value, price, holders, wanted } = market
  const from = seller[offer] as number
  const winner = bidder[offer] as number
  let weakest = -1
  let slack = margin
  for (let other = holders.first[from] as number; other >= 0; other = holders.next[other] as number) {
    const spare = (worth[other] as number) - (price[from] as number) - (value[bidder[other] as number] as number)
    if (spare > slack) continue
    slack = spare
    weakest = other
  }
  price[from] = (price[from] as number) + slack
  if (weakest < 0) return winner
  const loser = bidder[weakest] as number
  leave(market, weakest)
  wanted[loser] = (wanted[loser] as number) + 1
  take(market, offer)
  wanted[winner] = (wanted[winner] as number) - 1
  return loser
}

export function take({ held, holders }: Market, offer: number): void {
  held[offer] = 1
  holders.add(offer)
}

export function leave({ held, holders }: Market, offer: number): void {
  held[offer] = 0
  holders.remove(offer)
}
