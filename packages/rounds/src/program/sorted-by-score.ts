import { sortedByKey } from './sorted-by-key.ts'

const MOST_BUCKETS = 65_536

/** Items in the order of their scores, best first; equal ones in the order they come in. */
export function sortedByScore(scores: Float64Array, items: Int32Array): Int32Array {
  let [lowest, highest] = [Infinity, -Infinity]
  for (let at = 0; at < items.length; at++) {
    const score = scores[items[at] as number] as number
    if (score < lowest) lowest = score
    if (score > highest) highest = score
  }
  if (!(lowest < highest)) return items.slice()
  const buckets = Math.min(MOST_BUCKETS, 4 * items.length)
  const perScore = (buckets - 1) / (highest - lowest)
  const bucketOf = new Int32Array(scores.length)
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as number
    bucketOf[item] = Math.trunc((highest - (scores[item] as number)) * perScore)
  }
  const { first, order } = sortedByKey(bucketOf, buckets, items)
  for (let bucket = 0; bucket < buckets; bucket++)
    sortBucket(order, first[bucket] as number, first[bucket + 1] as number, scores)
  return order
}

/** How far items of one bucket are moved one by one before they are sorted all at once. */
const MOST_MOVES = 500

function sortBucket(order: Int32Array, from: number, to: number, scores: Float64Array): void {
  let moves = 0
  for (let at = from + 1; at < to; at++) {
    const item = order[at] as number
    const score = scores[item] as number
    let place = at
    for (; place > from && (scores[order[place - 1] as number] as number) < score; place--)
      order[place] = order[place - 1] as number
    order[place] = item
    moves += at - place
    if (moves > MOST_MOVES) {
      order.subarray(from, to).sort((a, b) => (scores[b] as number) - (scores[a] as number))
      return
    }
  }
}
