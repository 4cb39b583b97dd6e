import type { ItemVector } from '../text/item-vector.ts'
import type { Audience } from './audience.ts'
import { createFacetColumn } from './facet-column.ts'
import type { FacetColumn } from './facet-column.ts'
import { createNameIndex } from './name-index.ts'
import type { NameIndex, Names } from './name-index.ts'
import { createPostingStore } from './posting-store.ts'
import type { PostingStore } from './posting-store.ts'
import { createRowTable } from './row-table.ts'
import type { RowTable } from './row-table.ts'
import { createSlotTable } from './slot-table.ts'
import type { SlotTable } from './slot-table.ts'

/** What the index keeps of one listing. */
export type IndexedListing = {
  readonly id: string
  /** Vectors of each piece of text, the listing's own text first; several vectors of one piece are its languages. */
  readonly pieces: readonly (readonly ItemVector[])[]
  /** Concepts of the listing's own text, and further ones of its evidence. */
  readonly ownConcepts: readonly string[]
  readonly evidenceConcepts: readonly string[]
  readonly names: Names
  /** One facet per signal, then one per constraint, in the order of their registries. */
  readonly facets: readonly unknown[]
}

/** All listings of one side, for one audience. The listing's own text, and not its evidence, counts as a document. */
export type SideIndex = {
  readonly put: (listing: IndexedListing) => void
  readonly remove: (id: string) => void
  readonly slots: SlotTable
  readonly rows: RowTable
  readonly audience: Audience
  readonly postings: PostingStore
  readonly conceptPostings: PostingStore
  readonly columns: readonly FacetColumn[]
  readonly names: NameIndex
  readonly bytes: () => number
}

export function createSideIndex(facetCount: number, audience: Audience): SideIndex {
  const { words, wordStatistics, concepts, conceptStatistics } = audience
  const slots = createSlotTable()
  const rows = createRowTable()
  const postings = createPostingStore()
  const conceptPostings = createPostingStore()
  const columns = Array.from({ length: facetCount }, createFacetColumn)
  const names = createNameIndex()
  const namesOf: Names[] = []

  const addText = (slot: number, pieces: IndexedListing['pieces']): void => {
    rows.add(
      slot,
      pieces.map(({ length }) => length),
    )
    let row = rows.firstOf(slot)
    for (const vector of pieces.flat()) {
      postings.add(row++, [...vector.keys()].map(words.take), [...vector.values()])
    }
    wordStatistics.add(documentTerms(slot))
  }

  const documentTerms = (slot: number): ArrayLike<number> => {
    const [first, second] = rows.ownRowsOf(slot).map(postings.termsOf)
    return second ? [...new Set([...(first ?? []), ...second])] : (first ?? [])
  }

  const removeText = (slot: number): void => {
    wordStatistics.remove(documentTerms(slot))
    for (const row of rows.rowsOf(slot)) {
      const terms = postings.termsOf(row)
      postings.remove(row)
      terms.forEach(words.release)
    }
    rows.remove(slot)
  }

  const addConcepts = (slot: number, own: readonly string[], ofEvidence: readonly string[]): void => {
    const ids = [...own, ...ofEvidence].map(concepts.take)
    // The weight tells apart what counts as a document.
    conceptPostings.add(
      slot,
      ids,
      Uint8Array.from(ids, (_, at) => (at < own.length ? 1 : 0)),
    )
    conceptStatistics.add(ids.slice(0, own.length))
  }

  const removeConcepts = (slot: number): void => {
    const ids = conceptPostings.termsOf(slot)
    const weights = conceptPostings.weightsOf(slot)
    conceptStatistics.remove(ids.filter((_, at) => weights[at] === 1))
    conceptPostings.remove(slot)
    ids.forEach(concepts.release)
  }

  const remove = (id: string): void => {
    const slot = slots.slotOf(id)
    if (slot === undefined) return
    removeText(slot)
    removeConcepts(slot)
    for (const column of columns) column.clear(slot)
    const known = namesOf[slot]
    if (known) names.remove(slot, known)
    slots.release(slot)
  }

  return {
    put(listing) {
      remove(listing.id)
      const slot = slots.take(listing.id)
      addText(slot, listing.pieces)
      addConcepts(slot, listing.ownConcepts, listing.evidenceConcepts)
      columns.forEach((column, at) => column.set(slot, listing.facets[at]))
      names.add(slot, listing.names)
      namesOf[slot] = listing.names
    },
    remove,
    slots,
    rows,
    audience,
    postings,
    conceptPostings,
    columns,
    names,
    bytes: () =>
      postings.bytes() +
      conceptPostings.bytes() +
      rows.bytes() +
      columns.reduce((sum, column) => sum + column.ids().byteLength, 0),
  }
}
