/**
 * The power of ten that makes every score a whole number, so that the flow counts exactly; where none does, the largest
 * with which sums along any path stay exact.
 */
export function chooseScale(scores: Float64Array, nodeCount: number): number {
  let largest = 1e-6
  for (let at = 0; at < scores.length; at++) largest = Math.max(largest, Math.abs(scores[at] as number))
  const limit = Math.min(1e10, Number.MAX_SAFE_INTEGER / (8 * (nodeCount + 1) * largest))
  let scale = 1
  while (scale * 10 <= limit && !makesWhole(scores, scale)) scale *= 10
  return scale
}

export function toUnits(scores: Float64Array, scale: number): Float64Array {
  const units = new Float64Array(scores.length)
  for (let at = 0; at < scores.length; at++) units[at] = Math.round((scores[at] as number) * scale)
  return units
}

const makesWhole = (scores: Float64Array, scale: number): boolean => {
  for (let at = 0; at < scores.length; at++) {
    const scaled = (scores[at] as number) * scale
    if (Math.abs(scaled - Math.round(scaled)) > 1e-6) return false
  }
  return true
}
