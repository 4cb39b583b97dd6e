/** A need that wants `demand` capabilities, and at least `minimum` of them (default 0). */
export type RoundScenario = { readonly id: string; readonly demand: number; readonly minimum?: number }

/** A capability that can serve `capacity` scenarios, and wants at least `minimum` of them (default 0). */
export type RoundCapability = { readonly id: string; readonly capacity: number; readonly minimum?: number }

/** Scenario, capability, score, and how much the capability likes it where that differs from the score. */
export type RoundEdge = readonly [scenario: string, capability: string, score: number, capabilityScore?: number]

export type RoundPair = readonly [scenario: string, capability: string]

/**
 * A limit on how many assignments join the named scenarios (default all) with the named capabilities (default all):
 * in the whole round, or for each of the scenarios, or for each of the capabilities.
 */
export type RoundGroup = {
  readonly id: string
  readonly per: 'round' | 'scenario' | 'capability'
  readonly scenarios?: readonly string[]
  readonly capabilities?: readonly string[]
  readonly atLeast?: number
  readonly atMost?: number
}

/** The question. All counts are whole numbers from 0; a pair that is no edge cannot be assigned unless it is forced. */
export type RoundInstance = {
  readonly scenarios: readonly RoundScenario[]
  readonly capabilities: readonly RoundCapability[]
  readonly edges: readonly RoundEdge[]
  /** Assigned whatever they score; a forced pair that is no edge scores 0. */
  readonly forced?: readonly RoundPair[]
  readonly forbidden?: readonly RoundPair[]
  readonly groups?: readonly RoundGroup[]
  /** How many next-best capabilities to name for each scenario. Default 0. */
  readonly alternates?: number
}

export type RoundMode = 'optimal' | 'stable' | 'fair'

/**
 * optimal: what the mode promises holds and is proven. bounded: the best found; `bound` says how far it can be off.
 * no_solution: proven that the limits exclude everything. undecided: the search ended before finding anything.
 */
export type RoundStatus = 'optimal' | 'bounded' | 'no_solution' | 'undecided' | 'cancelled'

/**
 * Prices that differ from 0, in units of score (score × scale), by limit: `s id` a scenario's places, `c id` a
 * capability's, `g group/target` a group's.
 */
export type Prices = readonly (readonly [limit: string, price: number])[]

/**
 * A proof by cases. A leaf's prices bound what its case can reach (`bound`), or show that nothing is possible in it
 * (`ray`); a split says that its edge is either out or in.
 */
export type ProofTree =
  | { readonly kind: 'bound'; readonly prices: Prices }
  | { readonly kind: 'ray'; readonly prices: Prices }
  | { readonly kind: 'split'; readonly edge: RoundPair; readonly without: ProofTree; readonly with: ProofTree }

/**
 * The proof of how few places can get exactly `score` (null: nothing at all), given the steps before it: what their
 * prices decide is settled, and their counts are limits of their own (`g filled`, `g` and the score). A level without a
 * step has no places but settled ones.
 */
export type FairStep = { readonly score: number | null; readonly proof: ProofTree }

/** A limit that is full, as `s id`, `c id` or `g group/target`, and the pair in it that it would give up first. */
export type Cutoff = readonly [limit: string, scenario: string, capability: string]

/** Of each full limit whom it would give up first, and how many pairs would rather have each other: 0 in a stable round. */
export type BlockingList = { readonly cutoffs: readonly Cutoff[]; readonly blocking: number }

export type Certificate = { readonly scale: number; readonly seal: string } & (
  | { readonly kind: 'optimal'; readonly proof: ProofTree }
  | { readonly kind: 'infeasible'; readonly proof: ProofTree }
  | { readonly kind: 'stable'; readonly list: BlockingList }
  | { readonly kind: 'fair'; readonly steps: readonly FairStep[] }
)

export type Assignment = { readonly scenario: string; readonly capability: string; readonly score: number }

/** What a round came to, in numbers. */
export type RoundStatistics = {
  /** How many assignments score in each tenth of [0, 1], the last tenth with 1; scores outside count at its ends. */
  readonly scores: readonly number[]
  /** `loads[n]`: how many capabilities serve n scenarios. */
  readonly loads: readonly number[]
  /** `served[n]`: how many scenarios got n capabilities. */
  readonly served: readonly number[]
  /** The lowest score assigned; null if nothing is. */
  readonly lowest: number | null
  /** The total if every scenario could have its best capabilities, whatever the other limits say. */
  readonly unconstrained: number
  /** total ÷ unconstrained; null where that is 0. */
  readonly ofUnconstrained: number | null
}

export type RoundResult = {
  readonly mode: RoundMode
  readonly status: RoundStatus
  /** How the answer was found: by flow alone, by branch and bound over it, by deferred acceptance, or by trying cases. */
  readonly method: 'flow' | 'branch_and_bound' | 'deferred_acceptance' | 'cases'
  /** Ids of the groups that cross each other and so had to be searched. */
  readonly crossing: readonly string[]
  /** By scenario, then capability. */
  readonly assignments: readonly Assignment[]
  readonly total: number
  /** No permitted round has a higher total; null where the mode does not bound it. */
  readonly bound: number | null
  readonly matched: number
  readonly unmatchedScenarios: readonly string[]
  readonly unmatchedCapabilities: readonly string[]
  readonly statistics: RoundStatistics
  readonly alternates: readonly { readonly scenario: string; readonly capabilities: readonly string[] }[]
  readonly certificate: Certificate | null
}

export type RoundOptions = {
  /** Called now and then with the share done, from 0 to 1; never less than before, and 1 at the end of a full run. */
  readonly progress?: (share: number) => void
  /** Asked now and then; true ends the run with status `cancelled`. */
  readonly shouldStop?: () => boolean
  /** How many cases a search may look at. Default 2,000. */
  readonly searchLimit?: number
}

/** The largest count that a limit may state. */
export const largestCount = 1_000_000_000

/** The largest score, either side of 0: with larger ones sums along a path would no longer be exact. */
export const largestScore = 1_000_000_000

/** The instance contradicts itself before any limit is looked at: an unknown or repeated id, a count that is none. */
export class InvalidRoundError extends Error {
  override readonly name = 'InvalidRoundError'
  readonly code: 'unknown_id' | 'repeated_id' | 'repeated_edge' | 'bad_count' | 'bad_score'
  readonly subject: string

  constructor(code: InvalidRoundError['code'], subject: string) {
    super(`${code}: ${subject}`)
    this.code = code
    this.subject = subject
  }
}

/** Ends a run from inside when `shouldStop` says so. */
export class RoundCancelledError extends Error {
  override readonly name = 'RoundCancelledError'
}
