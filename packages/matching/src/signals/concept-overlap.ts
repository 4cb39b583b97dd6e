import { RELATIVE_SHARE } from '../rules/nearness.ts'
import type { Taxonomy } from '../taxonomy.ts'
import type { ShareOf } from './text-affinity.ts'

/** One concept of a scenario: its share of the whole, and the concepts that count half in its place. */
export type WantedConcept = { readonly id: string; readonly share: number; readonly relatives: readonly string[] }

/** What a scenario asks for in taxonomy terms, in either language; shares add up to 1. */
export function wantedConcepts(ids: readonly string[], shareOf: ShareOf, taxonomy: Taxonomy): WantedConcept[] {
  const shares = ids.map(shareOf)
  const total = shares.reduce((sum, share) => sum + share, 0)
  return ids.map((id, at) => ({ id, share: (shares[at] ?? 0) / total, relatives: taxonomy.relativesOf(id) }))
}

/** The share of what is wanted that is offered, in [0, 1]. */
export function conceptOverlap(wanted: readonly WantedConcept[], offered: ReadonlySet<string>): number {
  let sum = 0
  for (const { id, share, relatives } of wanted) {
    if (offered.has(id)) sum += share
    else if (relatives.some((each) => offered.has(each))) sum += RELATIVE_SHARE * share
  }
  return Math.min(1, sum)
}
