import { capacityFor, createBlockAllocator } from '../storage/block-allocator.ts'
import { grown } from '../storage/growable.ts'
import { createPostingLists } from '../storage/posting-lists.ts'
import type { PostingLists } from '../storage/posting-lists.ts'
import { createReadings } from '../storage/read-ahead.ts'
import type { Snapshotable } from '../storage/snapshotable.ts'

/** The concepts of each slot of one side, by number, both ways round. */
export type ConceptIndex = {
  /** The first `own` of the concepts are those of the listing's own text. */
  readonly add: (slot: number, concepts: ArrayLike<number>, own: number) => void
  readonly remove: (slot: number) => void
  readonly lists: PostingLists
  /** Calls `see` with the union of the slot's concepts' bits: two numbers for each concept. */
  readonly bitsOf: (slot: number, bitsOfConcept: Uint32Array, union: Uint32Array) => void
  /** Brings the concepts of slots that will be asked for soon into the nearer caches. */
  readonly readAhead: (slots: Uint32Array) => void
  readonly conceptsOf: (slot: number) => { readonly concepts: Uint32Array; readonly own: number }
} & Snapshotable

const HEAD = 3
const START = 0
const LENGTH = 1

export function createConceptIndex(): ConceptIndex {
  const lists = createPostingLists()
  const blocks = createBlockAllocator()
  // Three numbers for each slot, side by side: where its concepts start, how many they are, and of the own text.
  let heads = new Uint32Array()
  const keep = createReadings()
  let concepts = new Uint32Array()
  let positions = new Uint32Array()

  return {
    add(slot, added, own) {
      const from = blocks.allocate(capacityFor(added.length))
      heads = grown(heads, HEAD * (slot + 1))
      concepts = grown(concepts, blocks.end())
      positions = grown(positions, blocks.end())
      heads.set([from, added.length, own], HEAD * slot)
      for (let at = 0; at < added.length; at++) {
        concepts[from + at] = added[at] as number
        positions[from + at] = lists.append(added[at] as number, slot, 1, from + at)
      }
    },
    remove(slot) {
      const from = heads[HEAD * slot + START] as number
      const length = heads[HEAD * slot + LENGTH] as number
      for (let place = from; place < from + length; place++) {
        const position = positions[place] as number
        lists.takeOut(concepts[place] as number, position, (moved) => {
          positions[moved] = position
        })
      }
      blocks.release(from, capacityFor(length))
      heads[HEAD * slot + LENGTH] = 0
    },
    lists,
    bitsOf(slot, bitsOfConcept, union) {
      const from = heads[HEAD * slot + START] as number
      const to = from + (heads[HEAD * slot + LENGTH] as number)
      let first = 0
      let second = 0
      for (let place = from; place < to; place++) {
        const concept = concepts[place] as number
        first |= bitsOfConcept[2 * concept] as number
        second |= bitsOfConcept[2 * concept + 1] as number
      }
      union[0] = first
      union[1] = second
    },
    readAhead(slots) {
      let sum = 0
      for (let at = 0; at < slots.length; at++)
        sum += concepts[heads[HEAD * (slots[at] as number) + START] as number] as number
      keep(sum)
    },
    conceptsOf(slot) {
      const [from = 0, length = 0, own = 0] = heads.subarray(HEAD * slot, HEAD * slot + HEAD)
      return { concepts: concepts.slice(from, from + length), own }
    },
    save() {
      const byPlace = [concepts, positions].map((column) => column.subarray(0, blocks.end()))
      return [heads, ...byPlace, ...blocks.save(), ...lists.save()]
    },
    load(read) {
      heads = read(Uint32Array)
      concepts = read(Uint32Array)
      positions = read(Uint32Array)
      for (const store of [blocks, lists]) store.load(read)
    },
  }
}
