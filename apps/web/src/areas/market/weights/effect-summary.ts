import type { ScenarioEffect } from '@duijie/domain/matches/weight-preview.schema.ts'

export type EffectSummary = {
  /** Means over the scenarios, 0 to 1 and -1 to 1. */
  readonly overlap: number
  readonly tau: number
  /** How many scenarios keep list and order. */
  readonly untouched: number
  /** The scenarios that change, most first; ties in the order they came. */
  readonly changed: readonly ScenarioEffect[]
}

const isUntouched = ({ entered, tau, overlap }: ScenarioEffect): boolean => entered === 0 && overlap === 1 && tau === 1

/** What a preview says in all; undefined where it has seen nothing. */
export const summarise = (items: readonly ScenarioEffect[]): EffectSummary | undefined => {
  if (items.length === 0) return undefined
  const mean = (read: (item: ScenarioEffect) => number): number =>
    items.reduce((sum, item) => sum + read(item), 0) / items.length
  const changed = items.filter((item) => !isUntouched(item))
  return {
    overlap: mean(({ overlap }) => overlap),
    tau: mean(({ tau }) => tau),
    untouched: items.length - changed.length,
    changed: changed.toSorted((a, b) => a.overlap - b.overlap || a.tau - b.tau),
  }
}
