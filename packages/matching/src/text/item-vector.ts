/** Words of one text with logarithmic frequency, scaled to length 1. */
export type ItemVector = ReadonlyMap<string, number>

export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** How much a term weighs that stands in a text this often. */
export type WeightOfCount = (count: number) => number

/** Nearly all counts are small, and a logarithm takes longer than all the rest. */
const logarithms = Float64Array.from({ length: 32 }, (_, count) => 1 + Math.log(count))

export const logarithmic: WeightOfCount = (count) => logarithms[count] ?? 1 + Math.log(count)

/**
 * The vector of counted terms: weight 1 + ln(count), divided by the vector's length. Rounded to 32 bits, because that
 * is what the index stores: whatever computes a sum from it must come to the same bits.
 */
export function vectorOf(counts: ReadonlyMap<string, number>, weightOf = logarithmic): ItemVector {
  const weights = new Map<string, number>()
  let squares = 0
  for (const count of counts.values()) squares += weightOf(count) * weightOf(count)
  const length = Math.sqrt(squares)
  for (const [term, count] of counts) weights.set(term, Math.fround(weightOf(count) / length))
  return weights
}

/** The sum of the vectors of a text's languages. */
export function sumOf(vectors: readonly ItemVector[]): ItemVector {
  const [first, second] = vectors
  if (!second) return first ?? new Map()
  const sums = new Map(first)
  for (const [term, weight] of second) sums.set(term, Math.fround((sums.get(term) ?? 0) + weight))
  return sums
}
