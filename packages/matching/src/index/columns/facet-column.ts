import { createVocabulary } from '../text/vocabulary.ts'

/** One facet of the listings of a side: equal facets share a number, so that each is rated once. */
export type FacetColumn = {
  /** The number of a facet, which one more listing has now. */
  readonly take: (facet: unknown) => number
  readonly release: (id: number) => void
  readonly facetOf: (id: number) => unknown
  /** The facet as text; equal facets have equal texts. */
  readonly keyOf: (id: number) => string
  /** How many listings have the facet. */
  readonly countOf: (id: number) => number
  /** One more than the largest number ever given out. */
  readonly size: () => number
  /** Numbers in the order in which they came to stand for a facet; one that was used again is there again. */
  readonly changes: () => readonly number[]
  /** Grows by one each time the list of changes starts anew. */
  readonly epoch: () => number
}

/** The number in slots without a listing. It stands for no facet. */
export const VACANT = 0

/** A facet as text. What is not stated is common, and quicker to name than to write. */
export function keyOfFacet(facet: unknown): string {
  if (facet === undefined) return ''
  return Array.isArray(facet) && facet.length === 0 ? '[]' : JSON.stringify(facet)
}

export function createFacetColumn(): FacetColumn {
  const keys = createVocabulary()
  keys.take('vacant')
  const facets: unknown[] = [undefined]
  const facetKeys: (string | undefined)[] = [undefined]
  let changes: number[] = []
  let epoch = 0

  const learn = (id: number, key: string, facet: unknown): void => {
    facetKeys[id] = key
    facets[id] = facet
    changes.push(id)
    if (changes.length < 2 * facets.length + 1000) return
    changes = []
    epoch++
  }

  return {
    take(facet) {
      const key = keyOfFacet(facet)
      const id = keys.take(key)
      if (facetKeys[id] !== key) learn(id, key, facet)
      return id
    },
    release: keys.release,
    facetOf: (id) => facets[id],
    keyOf: (id) => facetKeys[id] ?? '',
    countOf: keys.holdersOf,
    size: () => facets.length,
    changes: () => changes,
    epoch: () => epoch,
  }
}
