/** The vectors of one audience's listings, in memory: one for each piece of text. */
export type VectorShelf = {
  put: (listingId: string, vectors: readonly Float32Array[]) => void
  drop: (listingId: string) => void
  /**
   * The highest cosine between a piece of one listing and a piece of the other, in [0, 1]; undefined where no two can be
   * compared. The nearest piece counts, so that further evidence never makes a listing less near.
   */
  similarity: (listingId: string, otherId: string) => number | undefined
  /** Listings whose nearest piece points most the way of a vector, best first; ties by id. */
  nearest: (vector: Float32Array, limit: number) => string[]
  size: () => number
}

/** Of length 1, so that a product is a cosine. A vector of zeros has no direction and says nothing. */
const toUnit = (vector: Float32Array): Float32Array | undefined => {
  const length = Math.hypot(...vector)
  return length > 0 && Number.isFinite(length) ? vector.map((value) => value / length) : undefined
}

export const createVectorShelf = (): VectorShelf => {
  const shelf = new Map<string, readonly Float32Array[]>()
  return {
    put(listingId, vectors) {
      const units = vectors.flatMap((vector) => toUnit(vector) ?? [])
      if (units.length > 0) shelf.set(listingId, units)
      else shelf.delete(listingId)
    },
    drop: (listingId) => void shelf.delete(listingId),
    similarity(listingId, otherId) {
      let nearest: number | undefined
      for (const one of shelf.get(listingId) ?? []) {
        for (const other of shelf.get(otherId) ?? []) {
          if (one.length === other.length) nearest = Math.max(nearest ?? 0, cosine(one, other))
        }
      }
      return nearest
    },
    nearest(vector, limit) {
      const unit = toUnit(vector)
      if (!unit) return []
      const found: [string, number][] = []
      for (const [id, pieces] of shelf) {
        const near = pieces.filter(({ length }) => length === unit.length).map((piece) => cosine(unit, piece))
        if (near.length > 0) found.push([id, Math.max(...near)])
      }
      return found
        .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
        .slice(0, limit)
        .map(([id]) => id)
    },
    size: () => shelf.size,
  }
}

/** Of two unit vectors. Opposite meanings are no nearer than unrelated ones; rounding may leave a hair above 1. */
function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number)
  return Math.min(1, Math.max(0, sum))
}
