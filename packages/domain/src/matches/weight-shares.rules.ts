/** What the share of a signal follows from. */
type Weighted = {
  readonly neutral: number
  readonly affinityHalf: number
  readonly weights: Readonly<Record<string, number>>
}

const isShare = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= 1

/**
 * The share of each named signal, adding up to one.
 * Throws a RangeError that names what is wrong: a negative or missing weight, or numbers out of range.
 */
export const sharesOf = (
  { neutral, affinityHalf, weights }: Weighted,
  names: readonly string[],
): Map<string, number> => {
  if (!isShare(neutral)) throw new RangeError('weights.neutral must lie in [0, 1]')
  if (!(affinityHalf > 0)) throw new RangeError('weights.affinityHalf must be above 0')
  let sum = 0
  for (const name of names) {
    const weight = weights[name]
    if (weight === undefined || !Number.isFinite(weight) || weight < 0)
      throw new RangeError(`weights.${name} must be 0 or above`)
    sum += weight
  }
  if (sum <= 0) throw new RangeError('at least one weight must be above 0')
  return new Map(names.map((name) => [name, (weights[name] ?? 0) / sum]))
}
