import { grown } from './growable.ts'
import { createVocabulary } from './vocabulary.ts'

/** One facet of every listing: equal facets share a number, so that each is rated once. */
export type FacetColumn = {
  readonly set: (slot: number, facet: unknown) => void
  readonly clear: (slot: number) => void
  /** Number of the facet in each slot; the array is replaced as the column grows, so ask anew for each question. */
  readonly ids: () => Uint32Array
  readonly facetOf: (id: number) => unknown
  /** How many listings have the facet. */
  readonly countOf: (id: number) => number
  /** One more than the largest number ever given out. */
  readonly size: () => number
  /** Grows by one each time a number comes to stand for another facet than before. */
  readonly reuses: () => number
}

export function createFacetColumn(): FacetColumn {
  const keys = createVocabulary()
  const facets: unknown[] = []
  const facetKeys: string[] = []
  let ids = new Uint32Array()
  let reuses = 0

  return {
    set(slot, facet) {
      const key = JSON.stringify(facet) ?? ''
      const id = keys.take(key)
      if (facetKeys[id] !== key) {
        if (facetKeys[id] !== undefined) reuses++
        facetKeys[id] = key
        facets[id] = facet
      }
      ids = grown(ids, slot + 1)
      ids[slot] = id
    },
    clear(slot) {
      keys.release(ids[slot] ?? 0)
    },
    ids: () => ids,
    facetOf: (id) => facets[id],
    countOf: keys.holdersOf,
    size: () => facets.length,
    reuses: () => reuses,
  }
}
