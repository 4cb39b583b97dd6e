import type { SearchPage } from '../../port.ts'
import { gather, type Gathered } from './gather.ts'
import type { MemoryIndex } from './memory-index.ts'
import type { Slot } from './resolve-terms.ts'
import type { Scratch } from './scratch.ts'

/** Below so many documents that hold every term, those that hold the weightier ones fill up. */
const enough = 20

/** The share of the weight of a query's terms that a document must hold to fill up. */
const fillingShare = 0.05

/** What holds everything asked for stands before what only fills up; more than any score. */
const wholeFirst = 1e6

/** What a query matched: lies in the scratch columns, so good until the next query begins. */
export type Matches = {
  /** Ordinals, unordered. */
  ordinals: Uint32Array
  /** Their scores. */
  scores: Float64Array
  matching: SearchPage['matching']
  /** Where some only fill up: 1 for those that hold everything asked for. */
  whole?: Uint8Array | undefined
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
const takeHolding = (
  scratch: Scratch,
  { touched: size, full }: Tally,
  least: number,
  count: number,
): Required<Omit<Matches, 'matching'>> => {
  const { scores, held, touched, current, gains } = scratch
  const ordinals = current.subarray(0, count)
  const taken = gains.subarray(0, count)
  const whole = new Uint8Array(count)
  let place = 0
  for (let at = 0; at < size; at++) {
    const ordinal = touched[at] as number
    if ((held[ordinal] as number) >= least) {
      ordinals[place] = ordinal
      const isWhole = (held[ordinal] as number) >= full
      if (isWhole) whole[place] = 1
      taken[place++] = (scores[ordinal] as number) + (isWhole ? wholeFirst : 0)
    }
    scores[ordinal] = 0
    held[ordinal] = 0
  }
  return { ordinals, scores: taken, whole }
}

/** What a text finds that holds nothing to look for. */
export const matchNothing = (): Matches => ({
  ordinals: new Uint32Array(0),
  scores: new Float64Array(0),
  matching: 'none',
})

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
    const { ordinals, scores } = takeHolding(scratch, tally, tally.full, whole)
    return { ordinals, scores, matching: 'all' }
  }
  const share = tally.weight * fillingShare
  const filled = countHolding(scratch, tally.touched, share)
  return { ...takeHolding(scratch, tally, share, filled), matching: 'some' }
}
