import type { CapabilityProfile, ScenarioProfile } from '@duijie/matching/profile.ts'
import { solveRound } from '@duijie/rounds/solve-round.ts'
import type { RoundInstance, RoundMode, RoundOptions, RoundStatus } from '@duijie/rounds/round.ts'
import { highestPriceFen, lowestPriceFen } from '@duijie/matching/rules/price-fit.ts'
import { laddersOf } from '@duijie/matching/why-not/capability-ladders.ts'
import type { LadderOptions } from '@duijie/matching/why-not/capability-ladders.ts'
import type { Remedy } from '@duijie/matching/why-not/change.ts'
import { leastChanges } from '@duijie/matching/why-not/least-changes.ts'

/** Why was this scenario not assigned this capability? */
export type AssignmentQuestion = {
  readonly scenario: ScenarioProfile
  readonly capability: CapabilityProfile
  readonly mode: RoundMode
  /**
   * The whole round if the capability were like this and all else stayed: its edges as the engine scores it, none where
   * a constraint rules it out, and its capacity.
   */
  readonly instanceWith: (capability: CapabilityProfile) => RoundInstance
}

export type AssignmentQuestionOptions = Omit<RoundOptions, 'progress'> &
  LadderOptions & {
    /** How many rounds to solve at most. Default 400. */
    readonly triesMost?: number
  }

export type WhyNotAssigned =
  | { readonly kind: 'assigned' }
  /** The round itself has no answer, so no capability can be blamed. */
  | { readonly kind: 'no_round'; readonly status: RoundStatus }
  | {
      readonly kind: 'not_assigned'
      /** Least effort first; empty if no change of two fields that could help with this scenario is enough. */
      readonly remedies: readonly Remedy[]
      /** False if tries ran out: then a remedy may be missing, or one of less effort may exist. */
      readonly isComplete: boolean
    }

/**
 * The smallest changes of one or two fields with which the round assigns the pair, found by solving it anew for each. A
 * better price can draw a capability to another scenario, so nothing is skipped: every rung below the answer was tried.
 * Prices are tried in twentieths unless `priceStepFen` says otherwise.
 */
export function whyNotAssigned(
  { scenario, capability, mode, instanceWith }: AssignmentQuestion,
  { triesMost = 400, ...options }: AssignmentQuestionOptions = {},
): WhyNotAssigned {
  const now = instanceWith(capability)
  const before = solveRound(now, mode, options)
  const holds = ({ assignments }: typeof before): boolean =>
    assignments.some((one) => one.scenario === scenario.id && one.capability === capability.id)
  if (holds(before)) return { kind: 'assigned' }
  if (before.status !== 'optimal' && before.status !== 'bounded') return { kind: 'no_round', status: before.status }

  let tries = 0
  let isComplete = true
  const isIn = (changed: CapabilityProfile): boolean => {
    if (!isComplete || tries++ >= triesMost || options.shouldStop?.() === true) {
      isComplete = false
      return false
    }
    return holds(solveRound(instanceWith(changed), mode, options))
  }
  const ladders = laddersOf(scenario, capability, {
    priceStepFen: twentiethOf(scenario, capability),
    capacityMost: (capability.load ?? 0) + now.scenarios.length,
    ...options,
  })
  const everyRung = ladders.map((ladder) => ({ ...ladder, isMonotone: false }))
  return { kind: 'not_assigned', remedies: leastChanges(everyRung, capability, isIn), isComplete }
}

function twentiethOf({ budget }: ScenarioProfile, { price }: CapabilityProfile): number {
  const lowestFen = lowestPriceFen(price)
  const wholeFen = lowestFen === undefined ? (budget?.maximumFen ?? 0) : highestPriceFen(price, lowestFen)
  return Math.max(1, Math.ceil(wholeFen / 20))
}
