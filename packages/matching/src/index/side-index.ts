import type { Audience } from './audience.ts'
import { createConceptIndex } from './concepts/concept-index.ts'
import type { ConceptIndex } from './concepts/concept-index.ts'
import { createFacetRows } from './columns/facet-rows.ts'
import type { FacetRows } from './columns/facet-rows.ts'
import { createNameIndex } from './columns/name-index.ts'
import type { NameIndex, Names } from './columns/name-index.ts'
import { createSlotTable } from './storage/slot-table.ts'
import type { SlotTable } from './storage/slot-table.ts'
import type { Snapshotable } from './storage/snapshotable.ts'
import { createTextIndex } from './text/text-index.ts'
import type { NumberedVector, TextIndex } from './text/text-index.ts'

/** What the index keeps of one listing. */
export type IndexedListing = {
  readonly id: string
  /**
   * Vectors of each piece of text, the listing's own text first; several vectors of one piece are its languages. The
   * index holds their words from now on.
   */
  readonly pieces: readonly (readonly NumberedVector[])[]
  /** Concepts of the listing's own text, and further ones, which do not count as a document. */
  readonly ownConcepts: readonly string[]
  readonly furtherConcepts: readonly string[]
  readonly names: Names
  /** By column. */
  readonly facets: readonly unknown[]
}

/** All listings of one side, for one audience. The listing's own text, and not its evidence, counts as a document. */
export type SideIndex = {
  readonly put: (listing: IndexedListing) => void
  readonly remove: (id: string) => void
  /** Puts, into an index that has the columns of a snapshot, what is not in them. By slot; undefined where it is free. */
  readonly show: (listings: readonly (ShownListing | undefined)[]) => void
  readonly slots: SlotTable
  readonly audience: Audience
  readonly text: TextIndex
  readonly concepts: ConceptIndex
  readonly facets: FacetRows
  readonly names: NameIndex
  readonly namesOf: (slot: number) => Names
} & Snapshotable

/** What the index keeps of a listing beside what its texts say. */
export type ShownListing = Pick<IndexedListing, 'id' | 'names' | 'facets'>

const NAMELESS: Names = { identities: [], mentions: [] }

export function createSideIndex(columnCount: number, audience: Audience): SideIndex {
  const { words, wordStatistics, concepts, conceptStatistics } = audience
  const slots = createSlotTable()
  const text = createTextIndex()
  const conceptIndex = createConceptIndex()
  const facets = createFacetRows(columnCount)
  const names = createNameIndex()
  const namesBySlot: Names[] = []

  const namesOf = (slot: number): Names => namesBySlot[slot] ?? NAMELESS
  const removeText = (slot: number): void => {
    wordStatistics.remove(text.ownTermsOf(slot))
    const terms = text.termsOf(slot)
    text.remove(slot)
    terms.forEach(words.release)
  }
  const addConcepts = (slot: number, own: readonly string[], further: readonly string[]): void => {
    const ids = [...own, ...further].map(concepts.take)
    conceptIndex.add(slot, ids, own.length)
    conceptStatistics.add(ids.slice(0, own.length))
  }
  const removeConcepts = (slot: number): void => {
    const { concepts: ids, own } = conceptIndex.conceptsOf(slot)
    conceptStatistics.remove(ids.subarray(0, own))
    conceptIndex.remove(slot)
    ids.forEach(concepts.release)
  }
  const setShown = (slot: number, listing: ShownListing): void => {
    facets.set(slot, listing.facets)
    names.add(slot, listing.names)
    namesBySlot[slot] = listing.names
  }
  const remove = (id: string): void => {
    const slot = slots.slotOf(id)
    if (slot === undefined) return
    removeText(slot)
    removeConcepts(slot)
    facets.clear(slot)
    names.remove(slot, namesOf(slot))
    slots.release(slot)
  }

  return {
    put(listing) {
      remove(listing.id)
      const slot = slots.take(listing.id)
      text.add(slot, listing.pieces)
      wordStatistics.add(text.ownTermsOf(slot))
      addConcepts(slot, listing.ownConcepts, listing.furtherConcepts)
      setShown(slot, listing)
    },
    remove,
    show(listings) {
      slots.takeAll(listings.map((listing) => listing?.id))
      facets.reserve(listings.length)
      listings.forEach((listing, slot) => {
        if (listing) setShown(slot, listing)
      })
    },
    save: () => [...text.save(), ...conceptIndex.save()],
    load(read) {
      text.load(read)
      conceptIndex.load(read)
    },
    slots,
    audience,
    text,
    concepts: conceptIndex,
    facets,
    names,
    namesOf,
  }
}
