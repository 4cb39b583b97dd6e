import type { MemoryIndex } from './memory-index.ts'
import type { Slot } from './resolve-terms.ts'
import type { Scratch } from './scratch.ts'

/** BM25's saturation and length normalisation. */
export const saturation = 1.2
export const lengthShare = 0.75

/** Below so many documents that hold every term, those that hold the weightier ones fill up. */
const enough = 20

/** The share of the weight of a query's terms that a document must hold to fill up. */
const fillingShare = 0.1

export type Matches = {
  /** Ordinals, unordered. */
  ordinals: Uint32Array
  /** Their scores. */
  scores: Float64Array
  matching: 'all' | 'some'
}

export const inverseFrequency = (documents: number, frequency: number): number =>
  Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5))

/** Adds up the occurrences of a slot's alternatives by document; returns how many living documents hold one. */
const gather = (index: MemoryIndex, slot: Slot, scratch: Scratch): number => {
  const { arena, starts, sizes } = index.postings
  const { occurrences, current } = scratch
  const { alive } = index
  let count = 0
  for (const { term, weight } of slot.alternatives) {
    const start = starts[term] ?? 0
    const end = start + (sizes[term] ?? 0)
    const share = weight / 4
    for (let at = start; at < end; at++) {
      const posting = arena[at] as number
      const ordinal = posting >>> 8
      if (alive[ordinal] === 0) continue
      if (occurrences[ordinal] === 0) current[count++] = ordinal
      occurrences[ordinal] = (occurrences[ordinal] as number) + (posting & 0xff) * share
    }
  }
  return count
}

type Tally = { touched: number; required: number; weight: number }

const score = (index: MemoryIndex, slot: Slot, scratch: Scratch, count: number, tally: Tally): void => {
  const { scores, held, holding, occurrences, touched, current } = scratch
  const weight = inverseFrequency(index.living, count)
  const average = index.totalLength / Math.max(1, index.living)
  const flat = saturation * (1 - lengthShare)
  const slope = (saturation * lengthShare) / Math.max(1, average)
  for (let at = 0; at < count; at++) {
    const ordinal = current[at] as number
    const frequency = occurrences[ordinal] as number
    occurrences[ordinal] = 0
    if (scores[ordinal] === 0) touched[tally.touched++] = ordinal
    const norm = flat + slope * (index.lengths[ordinal] as number)
    scores[ordinal] = (scores[ordinal] as number) + (weight * frequency * (saturation + 1)) / (frequency + norm)
    if (slot.required) {
      held[ordinal] = (held[ordinal] as number) + weight
      holding[ordinal] = (holding[ordinal] as number) + 1
    }
  }
  if (!slot.required) return
  tally.required++
  // A term that no document holds tells nothing about which of them is nearest.
  if (count > 0) tally.weight += weight
}

const collect = (scratch: Scratch, touched: number, accept: (ordinal: number) => boolean): Uint32Array => {
  const chosen = new Uint32Array(touched)
  let count = 0
  for (let at = 0; at < touched; at++) {
    const ordinal = scratch.touched[at] as number
    if (accept(ordinal)) chosen[count++] = ordinal
  }
  return chosen.subarray(0, count)
}

const cleanUp = (scratch: Scratch, touched: number): void => {
  for (let at = 0; at < touched; at++) {
    const ordinal = scratch.touched[at] as number
    scratch.scores[ordinal] = 0
    scratch.held[ordinal] = 0
    scratch.holding[ordinal] = 0
  }
}

/** Every living document, for the empty query. */
export const matchEverything = (index: MemoryIndex): Matches => {
  const ordinals = new Uint32Array(index.living)
  let count = 0
  for (let ordinal = 0; ordinal < index.size; ordinal++) if (index.alive[ordinal] === 1) ordinals[count++] = ordinal
  return { ordinals, scores: new Float64Array(count), matching: 'all' }
}

/**
 * The documents that hold every required slot; when they are few, also those that hold a good share of the slots' weight.
 * Which of the two it is depends on the text alone, never on filters, so that facet counts keep their promise.
 */
export const matchSlots = (index: MemoryIndex, slots: readonly Slot[], scratch: Scratch): Matches => {
  const tally: Tally = { touched: 0, required: 0, weight: 0 }
  for (const slot of slots) score(index, slot, scratch, gather(index, slot, scratch), tally)
  const { holding, held } = scratch
  let ordinals = collect(scratch, tally.touched, (ordinal) => holding[ordinal] === tally.required)
  const matching = ordinals.length >= enough || tally.required < 2 ? 'all' : 'some'
  if (matching === 'some') {
    const share = tally.weight * fillingShare
    ordinals = collect(scratch, tally.touched, (ordinal) => (held[ordinal] as number) >= share)
  }
  const scores = new Float64Array(ordinals.length)
  for (let place = 0; place < scores.length; place++) {
    scores[place] = scratch.scores[ordinals[place] as number] as number
  }
  cleanUp(scratch, tally.touched)
  return { ordinals, scores, matching }
}
