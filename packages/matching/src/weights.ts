/**
 * How much each signal counts. Data, not code: an administrator edits it, every stored match names its version.
 * `weights` need not add up to one, the engine divides by the sum over the signals it uses. `neutral` is the value
 * that stands in where a signal is unknown. `affinityHalf` is the breadth of common words that gives half marks.
 */
export type Weights = {
  readonly version: string
  readonly neutral: number
  readonly affinityHalf: number
  readonly weights: Readonly<Record<string, number>>
}

/** The weights Duijie ships with; DESIGN.md tells what they reach and what is not known of them. */
export const defaultWeights: Weights = {
  version: '2026-11',
  neutral: 0.5,
  affinityHalf: 0.1,
  weights: {
    text: 30,
    concepts: 18,
    task: 12,
    sector: 8,
    evidence: 6,
    modality: 5,
    deployment: 4,
    residency: 2,
    // Lacking one rules out; having what is demanded makes nobody better than another who has it.
    certificate: 0,
    budget: 4,
    timing: 2,
    trl: 2,
    language: 1,
    outcome: 2,
    interest: 4,
    semantic: 15,
  },
}
