import { type Growth, growths, inverseFrequency } from '../../query/bm25.ts'
import type { MemoryIndex } from './memory-index.ts'
import type { PostingLists } from './postings.ts'
import type { Alternative, Slot } from './resolve-terms.ts'
import type { Scratch } from './scratch.ts'

/** BM25 of one term as a function of its weighted occurrences and the document's length, with what is fixed worked out. */
type Formula = { top: number; flat: number; slope: number }

const formulaFor = (index: MemoryIndex, weight: number, { saturation, lengthShare }: Growth): Formula => ({
  top: weight * (saturation + 1),
  flat: saturation * (1 - lengthShare),
  slope: (saturation * lengthShare) / Math.max(1, index.totalLength / Math.max(1, index.living)),
})

/** The living documents that hold a slot and what it adds to their scores, in `current` and `gains`. */
export type Gathered = { count: number; weight: number }

/** Reads one list after what is gathered already; returns how many documents are gathered then. */
const scanOne = (
  { arena, starts, sizes }: PostingLists,
  { alive, lengths }: MemoryIndex,
  { term, weight: trust }: Alternative,
  { top, flat, slope }: Formula,
  { current, gains }: Scratch,
  gathered: number,
): number => {
  const share = trust / 4
  const start = starts[term] ?? 0
  const end = start + (sizes[term] ?? 0)
  let count = gathered
  for (let at = start; at < end; at++) {
    const posting = arena[at] as number
    const ordinal = posting >>> 8
    if (alive[ordinal] === 0) continue
    const frequency = (posting & 0xff) * share
    gains[count] = (top * frequency) / (frequency + flat + slope * (lengths[ordinal] as number))
    current[count++] = ordinal
  }
  return count
}

/** Most slots are one term, whose lists are read once: how many living documents hold it is known beforehand. */
const gatherOne = (index: MemoryIndex, only: Alternative, growth: Growth, scratch: Scratch): Gathered => {
  const { settled, recent, frequencies } = index.postings
  const weight = inverseFrequency(index.living, frequencies[only.term] ?? 0)
  const formula = formulaFor(index, weight, growth)
  const count = scanOne(settled, index, only, formula, scratch, 0)
  return { count: scanOne(recent, index, only, formula, scratch, count), weight }
}

/** Adds the occurrences in one list to those of the slot's other alternatives. */
const addOccurrences = (
  { arena, starts, sizes }: PostingLists,
  { alive }: MemoryIndex,
  { term, weight }: Alternative,
  { occurrences, current }: Scratch,
  gathered: number,
): number => {
  const share = weight / 4
  const start = starts[term] ?? 0
  const end = start + (sizes[term] ?? 0)
  let count = gathered
  for (let at = start; at < end; at++) {
    const posting = arena[at] as number
    const ordinal = posting >>> 8
    if (alive[ordinal] === 0) continue
    const before = occurrences[ordinal] as number
    if (before === 0) current[count++] = ordinal
    occurrences[ordinal] = before + (posting & 0xff) * share
  }
  return count
}

/** Adds up the occurrences of all alternatives by document; only then is known how many documents hold one. */
const gatherMany = (
  index: MemoryIndex,
  alternatives: readonly Alternative[],
  growth: Growth,
  scratch: Scratch,
): Gathered => {
  const { settled, recent } = index.postings
  let count = 0
  for (const alternative of alternatives) {
    count = addOccurrences(settled, index, alternative, scratch, count)
    count = addOccurrences(recent, index, alternative, scratch, count)
  }
  const { lengths } = index
  const { occurrences, current, gains } = scratch
  const weight = inverseFrequency(index.living, count)
  const { top, flat, slope } = formulaFor(index, weight, growth)
  for (let at = 0; at < count; at++) {
    const ordinal = current[at] as number
    const frequency = occurrences[ordinal] as number
    occurrences[ordinal] = 0
    gains[at] = (top * frequency) / (frequency + flat + slope * (lengths[ordinal] as number))
  }
  return { count, weight }
}

/** Finds the living documents that hold any alternative of a slot. */
export const gather = (index: MemoryIndex, { alternatives, script }: Slot, scratch: Scratch): Gathered => {
  const [only] = alternatives
  const growth = growths[script]
  return only && alternatives.length === 1
    ? gatherOne(index, only, growth, scratch)
    : gatherMany(index, alternatives, growth, scratch)
}
