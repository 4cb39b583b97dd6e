import type { RoundInstance, RoundPair } from './round.ts'

/** What people ask of a round first: how many places are wanted, how many are offered, and what cannot be meant. */
export type RoundBalance = {
  /** Places that scenarios ask for, and the least of them that they must get. */
  readonly wanted: number
  readonly needed: number
  readonly offered: number
  /** How many of the needed places nobody offers; 0 where the sums allow a round. */
  readonly missing: number
  /** Pairs that are both forced and forbidden. */
  readonly contradictions: readonly RoundPair[]
}

/** The sums of a round, without solving it. */
export function balanceOf({ scenarios, capabilities, forced = [], forbidden = [] }: RoundInstance): RoundBalance {
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
  const wanted = sum(scenarios.map(({ demand }) => demand))
  const needed = sum(scenarios.map(({ minimum }) => minimum ?? 0))
  const offered = sum(capabilities.map(({ capacity }) => capacity))
  const keyOf = (pair: RoundPair): string => JSON.stringify(pair)
  const out = new Set(forbidden.map(keyOf))
  const contradictions = [...new Map(forced.map((pair) => [keyOf(pair), pair])).values()].filter((pair) =>
    out.has(keyOf(pair)),
  )
  return { wanted, needed, offered, missing: Math.max(0, needed - offered), contradictions }
}
