import type { PreparedScenario } from '../../prepare.ts'
import type { SideIndex } from '../side-index.ts'

/** A scenario's words by number, each weighted by how telling it is. */
export type WantedTerms = { readonly ids: Uint32Array; readonly weights: Float64Array; readonly isEmpty: boolean }

/** The words of a scenario that is in the index: read from there, without reading its text again. */
export function wantedOfSlot({ text, audience }: SideIndex, slot: number): WantedTerms {
  const terms = text.termsOf(slot)
  const weights = new Float64Array(text.weightsOf(slot))
  for (let at = 0; at < terms.length; at++) {
    weights[at] = audience.wordStatistics.share(terms[at]) * (weights[at] as number)
  }
  return { ids: terms, weights, isEmpty: terms.length === 0 }
}

/** The words of any scenario; those that no listing of the audience holds cannot be common and are left out. */
export function wantedOfScenario({ words }: PreparedScenario, { audience }: SideIndex): WantedTerms {
  const ids: number[] = []
  const weights: number[] = []
  for (const [term, weight] of words) {
    const id = audience.words.find(term)
    if (id === undefined) continue
    ids.push(id)
    weights.push(audience.wordStatistics.share(id) * weight)
  }
  return { ids: Uint32Array.from(ids), weights: Float64Array.from(weights), isEmpty: words.size === 0 }
}
