import { capacityFor, createBlockAllocator } from './block-allocator.ts'
import { grown } from './growable.ts'
import { createPostingLists } from './posting-lists.ts'
import type { PostingLists } from './posting-lists.ts'
import type { Stored } from './stored.ts'

/** The concepts of each slot of one side, by number, both ways round. */
export type ConceptIndex = {
  /** The first `own` of the concepts are those of the listing's own text. */
  readonly add: (slot: number, concepts: ArrayLike<number>, own: number) => void
  readonly remove: (slot: number) => void
  readonly lists: PostingLists
  /** The union of the bits of the slot's concepts. */
  readonly bitsOf: (slot: number, bitsOfConcept: Uint32Array) => number
  readonly conceptsOf: (slot: number) => { readonly concepts: Uint32Array; readonly own: number }
} & Stored

export function createConceptIndex(): ConceptIndex {
  const lists = createPostingLists()
  const blocks = createBlockAllocator()
  let start = new Uint32Array()
  let lengths = new Uint32Array()
  let ownLengths = new Uint32Array()
  let concepts = new Uint32Array()
  let positions = new Uint32Array()

  return {
    add(slot, added, own) {
      const from = blocks.allocate(capacityFor(added.length))
      start = grown(start, slot + 1)
      lengths = grown(lengths, slot + 1)
      ownLengths = grown(ownLengths, slot + 1)
      concepts = grown(concepts, blocks.end())
      positions = grown(positions, blocks.end())
      start[slot] = from
      lengths[slot] = added.length
      ownLengths[slot] = own
      for (let at = 0; at < added.length; at++) {
        concepts[from + at] = added[at] as number
        positions[from + at] = lists.append(added[at] as number, slot, 1, from + at)
      }
    },
    remove(slot) {
      const from = start[slot] as number
      const length = lengths[slot] as number
      for (let place = from; place < from + length; place++) {
        const position = positions[place] as number
        lists.takeOut(concepts[place] as number, position, (moved) => {
          positions[moved] = position
        })
      }
      blocks.release(from, capacityFor(length))
      lengths[slot] = 0
    },
    lists,
    bitsOf(slot, bitsOfConcept) {
      const from = start[slot] as number
      const to = from + (lengths[slot] as number)
      let bits = 0
      for (let place = from; place < to; place++) bits |= bitsOfConcept[concepts[place] as number] as number
      return bits >>> 0
    },
    conceptsOf(slot) {
      const from = start[slot] ?? 0
      return { concepts: concepts.slice(from, from + (lengths[slot] ?? 0)), own: ownLengths[slot] ?? 0 }
    },
    save() {
      const byPlace = [concepts, positions].map((column) => column.subarray(0, blocks.end()))
      return [start, lengths, ownLengths, ...byPlace, ...blocks.save(), ...lists.save()]
    },
    load(read) {
      start = read(Uint32Array)
      lengths = read(Uint32Array)
      ownLengths = read(Uint32Array)
      concepts = read(Uint32Array)
      positions = read(Uint32Array)
      for (const store of [blocks, lists]) store.load(read)
    },
  }
}
