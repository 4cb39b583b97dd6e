import { facetConstraints } from '../../constraints/constraint.registry.ts'
import { brokenStates } from '../../constraints/state.constraints.ts'
import type { CapabilityProfile, ScenarioProfile } from '../../profile.ts'
import { facetSignals } from '../../signals/signal.registry.ts'

/** What signals and constraints read of one side, each facet once. */
export type Columns<Profile> = {
  readonly count: number
  readonly facetsOf: (profile: Profile) => unknown[]
  /** The column of each signal and of each constraint, in the order of their registries. */
  readonly ofSignal: readonly number[]
  readonly ofConstraint: readonly number[]
  /** The column of the states that are broken. */
  readonly ofState: number
}

type Reader<Profile> = (profile: Profile) => unknown

function columnsOf<Profile>(
  ofSignals: readonly Reader<Profile>[],
  ofConstraints: readonly Reader<Profile>[],
  states: Reader<Profile>,
): Columns<Profile> {
  const readers = [...new Set([...ofSignals, ...ofConstraints, states])]
  return {
    count: readers.length,
    facetsOf: (profile) => readers.map((read) => read(profile)),
    ofSignal: ofSignals.map((read) => readers.indexOf(read)),
    ofConstraint: ofConstraints.map((read) => readers.indexOf(read)),
    ofState: readers.indexOf(states),
  }
}

export const capabilityColumns: Columns<CapabilityProfile> = columnsOf(
  facetSignals.map(({ capabilityFacet }) => capabilityFacet),
  facetConstraints.map(({ capabilityFacet }) => capabilityFacet),
  brokenStates,
)

/** A scenario has no state that would exclude it. */
export const scenarioColumns: Columns<ScenarioProfile> = columnsOf(
  facetSignals.map(({ scenarioFacet }) => scenarioFacet),
  facetConstraints.map(({ scenarioFacet }) => scenarioFacet),
  () => [],
)
