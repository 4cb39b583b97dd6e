/** A score in [0, 1] as the whole number that people read, 0 to 100. */
export const scorePoints = (score: number): number => Math.round(score * 100)

/** A place in a list: those whose points people read as the same share one. */
export type Place = { rank: number; tied: number }

/** Places of scores that come best first: 1, 2, 2, 4. */
export const placesOf = (scores: readonly number[]): Place[] => {
  const points = scores.map(scorePoints)
  return points.map((own) => ({
    rank: points.filter((other) => other > own).length + 1,
    tied: points.filter((other) => other === own).length,
  }))
}
