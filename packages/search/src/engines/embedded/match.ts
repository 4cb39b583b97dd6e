import type { MemoryIndex } from './memory-index.ts'
import type { Alternative, Slot } from './resolve-terms.ts'
import type { Scratch } from './scratch.ts'

/** BM25's saturation and length normalisation. */
export const saturation = 1.2
export const lengthShare = 0.75

/** Below so many documents that hold every term, those that hold the weightier ones fill up. */
const enough = 20

/** The share of the weight of a query's terms that a document must hold to fill up. */
const fillingShare = 0.1

/** What a query matched: lies in the scratch columns, so good until the next query begins. */
export type Matches = {
  /** Ordinals, unordered. */
  ordinals: Uint32Array
  /** Their scores. */
  scores: Float64Array
  matching: 'all' | 'some'
}

export const inverseFrequency = (documents: number, frequency: number): number =>
  Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5))

/** BM25 of one term as a function of its weighted occurrences and the document's length, with what is fixed worked out. */
type Formula = { top: number; flat: number; slope: number }

const formulaFor = (index: MemoryIndex, weight: number): Formula => ({
  top: weight * (saturation + 1),
  flat: saturation * (1 - lengthShare),
  slope: (saturation * lengthShare) / Math.max(1, index.totalLength / Math.max(1, index.living)),
})

/** The living documents that hold a slot and what it adds to their scores, in `current` and `gains`. */
type Gathered = { count: number; weight: number }

/** Most slots are one list, read once: how many living documents hold its term is known beforehand. */
const gatherOne = (index: MemoryIndex, { term, weight: trust }: Alternative, scratch: Scratch): Gathered => {
  const { arena, starts, sizes, frequencies } = index.postings
  const { alive, lengths } = index
  const { current, gains } = scratch
  const weight = inverseFrequency(index.living, frequencies[term] ?? 0)
  const { top, flat, slope } = formulaFor(index, weight)
  const share = trust / 4
  const start = starts[term] ?? 0
  const end = start + (sizes[term] ?? 0)
  let count = 0
  for (let at = start; at < end; at++) {
    const posting = arena[at] as number
    const ordinal = posting >>> 8
    if (alive[ordinal] === 0) continue
    const frequency = (posting & 0xff) * share
    gains[count] = (top * frequency) / (frequency + flat + slope * (lengths[ordinal] as number))
    current[count++] = ordinal
  }
  return { count, weight }
}

/** Adds up the occurrences of all alternatives by document; only then is known how many documents hold one. */
const gatherMany = (index: MemoryIndex, alternatives: readonly Alternative[], scratch: Scratch): Gathered => {
  const { arena, starts, sizes } = index.postings
  const { alive, lengths } = index
  const { occurrences, current, gains } = scratch
  let count = 0
  for (const { term, weight } of alternatives) {
    const start = starts[term] ?? 0
    const end = start + (sizes[term] ?? 0)
    const share = weight / 4
    for (let at = start; at < end; at++) {
      const posting = arena[at] as number
      const ordinal = posting >>> 8
      if (alive[ordinal] === 0) continue
      const before = occurrences[ordinal] as number
      if (before === 0) current[count++] = ordinal
      occurrences[ordinal] = before + (posting & 0xff) * share
    }
  }
  const weight = inverseFrequency(index.living, count)
  const { top, flat, slope } = formulaFor(index, weight)
  for (let at = 0; at < count; at++) {
    const ordinal = current[at] as number
    const frequency = occurrences[ordinal] as number
    occurrences[ordinal] = 0
    gains[at] = (top * frequency) / (frequency + flat + slope * (lengths[ordinal] as number))
  }
  return { count, weight }
}

const gather = (index: MemoryIndex, { alternatives }: Slot, scratch: Scratch): Gathered => {
  const [only] = alternatives
  return only && alternatives.length === 1 ? gatherOne(index, only, scratch) : gatherMany(index, alternatives, scratch)
}

/** What the slots added up to: how many documents hold any, and the weights of the required slots. */
type Tally = {
  touched: number
  /** What a document that holds every required slot holds of them, added in the same order; infinite where none can. */
  full: number
  /** Of the required slots that any document holds: a term that none holds tells nothing about which is nearest. */
  weight: number
  required: number
}

const addUp = (slot: Slot, { count, weight }: Gathered, scratch: Scratch, tally: Tally): void => {
  const { scores, held, touched, current, gains } = scratch
  const holds = slot.required ? weight : 0
  let size = tally.touched
  for (let at = 0; at < count; at++) {
    const ordinal = current[at] as number
    const score = scores[ordinal] as number
    if (score === 0) touched[size++] = ordinal
    scores[ordinal] = score + (gains[at] as number)
    held[ordinal] = (held[ordinal] as number) + holds
  }
  tally.touched = size
  if (!slot.required) return
  tally.required++
  tally.full = count > 0 ? tally.full + holds : Number.POSITIVE_INFINITY
  if (count > 0) tally.weight += holds
}

const countHolding = ({ held, touched }: Scratch, size: number, least: number): number => {
  let count = 0
  for (let at = 0; at < size; at++) if ((held[touched[at] as number] as number) >= least) count++
  return count
}

/** Takes out the documents that hold at least so much, and leaves the columns clean. */
const takeHolding = (scratch: Scratch, size: number, least: number, count: number): Omit<Matches, 'matching'> => {
  const { scores, held, touched, current, gains } = scratch
  const ordinals = current.subarray(0, count)
  const taken = gains.subarray(0, count)
  let place = 0
  for (let at = 0; at < size; at++) {
    const ordinal = touched[at] as number
    if ((held[ordinal] as number) >= least) {
      ordinals[place] = ordinal
      taken[place++] = scores[ordinal] as number
    }
    scores[ordinal] = 0
    held[ordinal] = 0
  }
  return { ordinals, scores: taken }
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
 * Which of the two it is depends on the text alone, never on filters, so that facet counts keep their promise. A strict
 * query is never filled up.
 */
export const matchSlots = (index: MemoryIndex, slots: readonly Slot[], scratch: Scratch, strict = false): Matches => {
  const [only] = slots
  if (only && slots.length === 1) {
    const { count } = gather(index, only, scratch)
    const ordinals = scratch.current.subarray(0, count)
    return { ordinals, scores: scratch.gains.subarray(0, count), matching: 'all' }
  }
  const tally: Tally = { touched: 0, full: 0, weight: 0, required: 0 }
  for (const slot of slots) addUp(slot, gather(index, slot, scratch), scratch, tally)
  const whole = countHolding(scratch, tally.touched, tally.full)
  if (strict || whole >= enough || tally.required < 2) {
    return { ...takeHolding(scratch, tally.touched, tally.full, whole), matching: 'all' }
  }
  const share = tally.weight * fillingShare
  const filled = countHolding(scratch, tally.touched, share)
  return { ...takeHolding(scratch, tally.touched, share, filled), matching: 'some' }
}
