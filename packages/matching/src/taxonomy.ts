/** A taxonomy term found in a text; offsets are UTF-16 units. */
export type Concept = { readonly id: string; readonly start: number; readonly end: number }

/** What the engine asks of a taxonomy. Passed in, so that the engine can be used with any word list. */
export type Taxonomy = {
  /** Differs where `findConcepts` differs: what was read with another taxonomy has to be read again. */
  readonly fingerprint: () => string
  /** Tasks, modalities and sectors that a text of either language speaks of. */
  readonly findConcepts: (text: string) => readonly Concept[]
  /** Terms that are near enough to count half: broader, narrower and related ones. */
  readonly relativesOf: (id: string) => readonly string[]
  /** 0 for the same sector, 1 for sectors with nothing in common. */
  readonly sectorDistance: (a: string, b: string) => number
}

/** A taxonomy without terms: only declared ids that are equal meet. */
export const emptyTaxonomy: Taxonomy = {
  fingerprint: () => 'none',
  findConcepts: () => [],
  relativesOf: () => [],
  sectorDistance: (a, b) => (a === b ? 0 : 1),
}
