/** The vectors of one audience's listings, in memory. */
export type VectorShelf = {
  put: (listingId: string, vector: Float32Array) => void
  drop: (listingId: string) => void
  /** Cosine of two listings, in [0, 1]; undefined where one has no vector or their lengths differ. */
  similarity: (listingId: string, otherId: string) => number | undefined
  size: () => number
}

/** Of length 1, so that a product is a cosine. A vector of zeros has no direction and says nothing. */
const toUnit = (vector: Float32Array): Float32Array | undefined => {
  const length = Math.hypot(...vector)
  return length > 0 && Number.isFinite(length) ? vector.map((value) => value / length) : undefined
}

export const createVectorShelf = (): VectorShelf => {
  const vectors = new Map<string, Float32Array>()
  return {
    put(listingId, vector) {
      const unit = toUnit(vector)
      if (unit) vectors.set(listingId, unit)
      else vectors.delete(listingId)
    },
    drop: (listingId) => void vectors.delete(listingId),
    similarity(listingId, otherId) {
      const one = vectors.get(listingId)
      const other = vectors.get(otherId)
      if (!one || !other || one.length !== other.length) return undefined
      let sum = 0
      for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number)
      // Opposite meanings are no nearer than unrelated ones; rounding may leave a hair above 1.
      return Math.min(1, Math.max(0, sum))
    },
    size: () => vectors.size,
  }
}
