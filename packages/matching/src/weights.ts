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

const isShare = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= 1

/**
 * The share of each named signal, adding up to one.
 * Throws a RangeError that names what is wrong: a negative or missing weight, or numbers out of range.
 */
export function sharesOf(weights: Weights, names: readonly string[]): Map<string, number> {
  if (!isShare(weights.neutral)) throw new RangeError('weights.neutral must lie in [0, 1]')
  if (!(weights.affinityHalf > 0)) throw new RangeError('weights.affinityHalf must be above 0')
  let sum = 0
  for (const name of names) {
    const weight = weights.weights[name]
    if (weight === undefined || !Number.isFinite(weight) || weight < 0) {
      throw new RangeError(`weights.${name} must be 0 or above`)
    }
    sum += weight
  }
  if (sum <= 0) throw new RangeError('at least one weight must be above 0')
  return new Map(names.map((name) => [name, (weights.weights[name] ?? 0) / sum]))
}
