import type { Assignment } from '../round.ts'
import type { RoundLimit } from '../round-limit.ts'

/**
 * The score at which a pair comes in, all else as it is: with this score plus one unit (1 ÷ `certificate.scale`) it is
 * in, with any lower score it is not.
 */
export type NeededScore = {
  readonly score: number
  /**
   * What the very score does: `in`, `out`, or `tie` where a round with the pair is exactly as good as one without. A pair
   * whose own score is the needed one lost on a tie.
   */
  readonly exactly: 'in' | 'out' | 'tie'
  /** Which number of the pair is meant: `capabilityScore` only in stable rounds, where the capability's own liking decides. */
  readonly of: 'score' | 'capabilityScore'
}

type ValueOfKind = {
  /** The id of the capability, for a scenario that was left out, or of the scenario for a capability. */
  id: string
  score: number
  count: number
  /** One limit with its number. */
  limit: RoundLimit
  limits: readonly RoundLimit[]
  assignments: readonly Assignment[]
  needed: NeededScore
}

const pair = { candidate: 'id', score: 'score' } as const
/**
 * The full limit and the pairs that fill it, lowest score first, at most three. `ends` and `begins`: what else would
 * change in the best round that has the pair; empty in stable rounds, where one such change leads to others.
 */
const refused = { ...pair, limit: 'limit', holders: 'assignments', ends: 'assignments', begins: 'assignments' } as const

/** Every reason why a scenario or capability was left out, with its parameters. A sentence for each stands in the web. */
export const leftOutReasons = {
  /** There is no round: it has no solution, was cancelled, or was not decided. `diagnose` says more. */
  'leftOut.noRound': {},
  /** No edge names it. */
  'leftOut.noCandidates': {},
  /** It got every candidate it has. */
  'leftOut.noOtherCandidates': {},
  /** The pair is forbidden. */
  'leftOut.forbidden': pair,
  /** These limits together exclude the pair, whatever it scores. */
  'leftOut.excluded': { ...pair, limits: 'limits' },
  /** The candidate has no place free, and who holds its places is worth more there. */
  'leftOut.taken': { ...refused, needed: 'needed' },
  /** A limit of a group is full of what is worth more. */
  'leftOut.limitFull': { ...refused, needed: 'needed' },
  /** Nothing is in the way: the pair itself would not raise the total. Optimal rounds only. */
  'leftOut.notWorth': { ...pair, needed: 'needed' },
  /** With the pair `places` fewer places could be filled, whatever it scores. Fair rounds only. */
  'leftOut.fillsFewer': { ...refused, places: 'count' },
  /** With the pair another place would have to make do with `level`, which is worse whatever the pair scores. Fair rounds only. */
  'leftOut.lowersLevel': { ...refused, level: 'score' },
  /** The limit is full, and no score of this pair alone brings it in. Stable rounds only. */
  'leftOut.noScoreHelps': { ...pair, limit: 'limit', holders: 'assignments' },
  /** What it would take was not decided within the search limit. */
  'leftOut.undecided': pair,
} as const satisfies Record<string, Readonly<Record<string, keyof ValueOfKind>>>

export type LeftOutCode = keyof typeof leftOutReasons

/**
 * All codes, in no order that means anything.
 * @public The web keeps a sentence for each.
 */
export const leftOutCodes = Object.keys(leftOutReasons) as LeftOutCode[]

/** The parameters that a reason with this code has. */
export type LeftOutParameters<Code extends LeftOutCode> = {
  readonly [Name in keyof (typeof leftOutReasons)[Code]]: (typeof leftOutReasons)[Code][Name] extends keyof ValueOfKind
    ? ValueOfKind[(typeof leftOutReasons)[Code][Name]]
    : never
}

/** One reason: its code says which parameters it has. */
export type LeftOutReason = {
  readonly [Code in LeftOutCode]: { readonly code: Code; readonly parameters: LeftOutParameters<Code> }
}[LeftOutCode]
