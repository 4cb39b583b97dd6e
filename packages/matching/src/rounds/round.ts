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

/** Prices in units of score (score × scale) that differ from 0, by id; a group's id is followed by `/` and its target. */
export type Prices = {
  readonly scenarios: readonly (readonly [string, number])[]
  readonly capabilities: readonly (readonly [string, number])[]
  readonly groups: readonly (readonly [string, number])[]
}

/**
 * A proof by cases. A leaf's prices bound what its case can reach (`bound`), or show that nothing is possible in it
 * (`ray`); a split says that its edge is either out or in.
 */
export type ProofTree =
  | { readonly kind: 'bound'; readonly prices: Prices }
  | { readonly kind: 'ray'; readonly prices: Prices }
  | { readonly kind: 'split'; readonly edge: RoundPair; readonly without: ProofTree; readonly with: ProofTree }

/** The step of a fair round that settles how many places get exactly `score` (null: get nothing). */
export type FairStep = { readonly score: number | null; readonly prices: Prices }

export type Certificate = { readonly scale: number; readonly seal: string } & (
  | { readonly kind: 'dual'; readonly bound: number; readonly proof: ProofTree }
  | { readonly kind: 'infeasible'; readonly proof: ProofTree }
  | { readonly kind: 'stable'; readonly scenarios: readonly Cutoff[]; readonly capabilities: readonly Cutoff[] }
  | { readonly kind: 'fair'; readonly floor: number | null; readonly steps: readonly FairStep[] }
  | { readonly kind: 'limits_kept' }
)

/** The least wanted partner of a side that is full: whoever is wanted less is refused. */
export type Cutoff = readonly [id: string, partner: string]

export type Assignment = { readonly scenario: string; readonly capability: string; readonly score: number }

export type RoundResult = {
  readonly mode: RoundMode
  readonly status: RoundStatus
  /** How the answer was found: by flow alone, by branch and bound over the flow, or by deferred acceptance. */
  readonly method: 'flow' | 'branch_and_bound' | 'deferred_acceptance'
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
  /** `loads[n]`: how many capabilities serve n scenarios. */
  readonly loads: readonly number[]
  readonly alternates: readonly { readonly scenario: string; readonly capabilities: readonly string[] }[]
  readonly certificate: Certificate | null
}

export type RoundOptions = {
  /** Called now and then with the share done, from 0 to 1. */
  readonly progress?: (share: number) => void
  /** Asked now and then; true ends the run with status `cancelled`. */
  readonly shouldStop?: () => boolean
  /** How many cases a search may look at. Default 2,000. */
  readonly searchLimit?: number
}

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
