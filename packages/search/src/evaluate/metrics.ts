/** Discounted gain of the first ten, over that of the best possible order; gain is the grade. */
export const ndcgAt10 = (ranked: readonly string[], grades: ReadonlyMap<string, number>): number => {
  const discounted = (gains: readonly number[]): number =>
    gains.slice(0, 10).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0)
  const best = discounted([...grades.values()].sort((left, right) => right - left))
  return best === 0 ? 0 : discounted(ranked.map((id) => grades.get(id) ?? 0)) / best
}

/** One over the place of the first relevant document among the first ten; 0 without one. */
export const reciprocalRankAt10 = (ranked: readonly string[], grades: ReadonlyMap<string, number>): number => {
  const place = ranked.slice(0, 10).findIndex((id) => grades.has(id))
  return place === -1 ? 0 : 1 / (place + 1)
}

/** The share of the relevant documents that are among the first hundred. */
export const recallAt100 = (ranked: readonly string[], grades: ReadonlyMap<string, number>): number =>
  grades.size === 0 ? 0 : ranked.slice(0, 100).filter((id) => grades.has(id)).length / grades.size

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** The smallest value that at least `share` of the values do not exceed. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
