import type { Setting } from '../query.ts'
import { RELATIVE_SHARE } from '../rules/nearness.ts'
import type { WantedConcept } from '../signals/concept-overlap.ts'
import { squash } from '../signals/text-affinity.ts'
import type { Candidates } from './candidates.ts'
import type { SideIndex } from './side-index.ts'
import type { WantedTerms } from './wanted-terms.ts'

/**
 * How much of a sum of common words may be left out when looking for candidates. Leaving out the most common words
 * saves most of the postings and blurs the bound by little; survivors are summed in full.
 */
const LEFT_OUT = 0.02

/** Above what rounding to 32 bits can add to or take from a sum of some hundred terms below 1. */
const ROUNDING = 1e-5

/** Work space that is used again for each question. */
export type Scratch = { readonly zeros: (length: number) => Float32Array }

export function createScratch(): Scratch {
  let values = new Float32Array()
  return {
    zeros(length) {
      if (values.length < length) values = new Float32Array(length + (length >> 2))
      else values.fill(0, 0, length)
      return values
    },
  }
}

/**
 * Adds up common words for every row of the index. Returns by how much a sum may be too low: the longest lists are
 * left out, and what they could add is at most the length of their part of the wanted vector, since rows have length 1.
 */
export function sumCommonWords({ ids, weights }: WantedTerms, index: SideIndex, sums: Float32Array): number {
  const { lengthOf } = index.postings
  const order = Array.from(ids.keys()).toSorted((a, b) => lengthOf(ids[b] ?? 0) - lengthOf(ids[a] ?? 0))
  let squares = 0
  let isLeavingOut = true
  for (const at of order) {
    const weight = weights[at] as number
    isLeavingOut &&= squares + weight * weight <= LEFT_OUT * LEFT_OUT
    if (isLeavingOut) squares += weight * weight
    else index.postings.accumulate(ids[at] as number, weight, sums)
  }
  return Math.sqrt(squares) + ROUNDING
}

/** The most that common words can contribute, for each candidate among the capabilities. */
export function textBounds(
  wanted: WantedTerms,
  { slots, count }: Candidates,
  index: SideIndex,
  setting: Setting,
  scratch: Scratch,
): Float64Array {
  const share = setting.shares.get('text') ?? 0
  const bounds = new Float64Array(count)
  if (wanted.isEmpty) return bounds.fill(share * setting.weights.neutral)
  const { start, count: rowCount, opensPiece, end } = index.rows.layout()
  const sums = scratch.zeros(end)
  const missing = sumCommonWords(wanted, index, sums)
  const half = setting.weights.affinityHalf
  for (let at = 0; at < count; at++) {
    const slot = slots[at] as number
    const from = start[slot] as number
    const to = from + (rowCount[slot] as number)
    let breadth = 0
    let best = 0
    for (let row = from; row < to; row++) {
      const sum = (sums[row] as number) + missing
      if (opensPiece[row] === 1) {
        breadth += best * best
        best = sum
      } else if (sum > best) best = sum
    }
    bounds[at] = share * squash(breadth + best * best, half)
  }
  return bounds
}

/** Contribution of concepts that the scenario declares and the capability declares or speaks of, by capability slot. */
export function conceptContributions(
  concepts: readonly WantedConcept[],
  index: SideIndex,
  setting: Setting,
): Float64Array {
  const share = setting.shares.get('concepts') ?? 0
  const contributions = new Float64Array(index.slots.ids.length)
  if (concepts.length === 0) return contributions.fill(share * setting.weights.neutral)
  // The last concept that was counted for each slot, so that a concept and its relatives count once.
  const counted = new Uint16Array(index.slots.ids.length)
  concepts.forEach((wanted, at) => addConcept(wanted, at + 1, index, counted, contributions))
  for (let slot = 0; slot < contributions.length; slot++) {
    const sum = contributions[slot] as number
    if (sum > 0) contributions[slot] = share * Math.min(1, sum)
  }
  return contributions
}

function addConcept(
  wanted: WantedConcept,
  turn: number,
  index: SideIndex,
  counted: Uint16Array,
  sums: Float64Array,
): void {
  const addAll = (concept: string, amount: number): void => {
    const id = index.audience.concepts.find(concept)
    if (id !== undefined) index.conceptPostings.addOnce(id, amount, sums, counted, turn)
  }
  addAll(wanted.id, wanted.share)
  for (const relative of wanted.relatives) addAll(relative, RELATIVE_SHARE * wanted.share)
}
