/**
 * What an administrator may choose for the matching weights. In a file without schemas, so that the browser has the
 * limits without the library behind those. The engine's own rules lie within: it takes any weight from 0 on.
 */
export const weightLimits = {
  weight: { least: 0, most: 100 },
  neutral: { least: 0, most: 1 },
  affinityHalf: { least: 0.01, most: 1 },
} as const

/** One choice of weights: how much each signal counts, what stands in for the unknown, and what earns half marks. */
export type WeightChoice = {
  neutral: number
  affinityHalf: number
  weights: Record<string, number>
}

/** A number that differs between two choices; `field` is `neutral`, `affinityHalf` or `weights.<signal>`. */
export type WeightChange = { field: string; from: number; to: number }

/** What was changed from one choice to another, signals in the order of the newer one. */
export const weightChanges = (before: WeightChoice, after: WeightChoice): WeightChange[] => {
  const names = [...new Set([...Object.keys(after.weights), ...Object.keys(before.weights)])]
  const all = [
    ...names.map((name) => ({
      field: `weights.${name}`,
      from: before.weights[name] ?? 0,
      to: after.weights[name] ?? 0,
    })),
    { field: 'neutral', from: before.neutral, to: after.neutral },
    { field: 'affinityHalf', from: before.affinityHalf, to: after.affinityHalf },
  ]
  return all.filter(({ from, to }) => from !== to)
}
