import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import type { ParametersOf, SignalReasonCode } from '../reasons.ts'
import type { Nearness, NearnessOfTerms } from '../rules/nearness.ts'

export type ReasonParams = Readonly<Record<string, string | number | string[]>>

/** A sentence's code and its parameters; the web says it in the reader's language. */
export type Reason = { readonly code: string; readonly params: ReasonParams }

/** A value in [0, 1], or null where one side has not said enough, with the reason, worked out when asked for. */
export type Rating = { readonly value: number | null; readonly reason: () => Reason }

/** What a signal or constraint may use beside the two profiles. */
export type RatingContext = {
  readonly nearness: NearnessOfTerms
  /** Today, `YYYY-MM-DD`. */
  readonly today: string
}

// A method's parameter may be narrower than what it is used for, which lets signals of all facets share a registry.
type ValueOf<CapabilityFacet> = { of(capability: CapabilityFacet): number | null }['of']

/**
 * One named reason why a pair fits. A facet is the part of a profile that the signal reads, as plain JSON: profiles
 * with equal facets are rated once. Values depend on nothing but the two facets and the context.
 */
export type Signal<ScenarioFacet = unknown, CapabilityFacet = unknown> = {
  readonly name: string
  readonly scenarioFacet: (profile: ScenarioProfile) => ScenarioFacet
  readonly capabilityFacet: (profile: CapabilityProfile) => CapabilityFacet
  /** False if this scenario says nothing here: every candidate is then alike, and the value is null. */
  asks(scenario: ScenarioFacet): boolean
  /**
   * The value for many capabilities and one scenario that asks, in [0, 1]; null where the capability has not said
   * enough. Called in the hottest loop: what depends on the scenario alone is computed before.
   */
  valuesFor(scenario: ScenarioFacet, context: RatingContext): ValueOf<CapabilityFacet>
  /** Why a known value is what it is. */
  reason(scenario: ScenarioFacet, capability: CapabilityFacet, value: number, context: RatingContext): Reason
  /** Set where facets are lists of ids, so that an index can tabulate what `valuesFor` gives. */
  readonly idLists?: IdLists
  /** Set if silence of the scenario means that anything will do, rather than that something is not known. */
  readonly isSilenceConsent?: boolean
}

/** How lists of ids are compared. */
export type IdLists = {
  nearness(context: RatingContext): (wanted: string) => Nearness
  /**
   * `mean`: the nearest to each wanted id, on average. `best`: the nearest pair. `saturated`: each list of a list
   * counts by its nearest pair, 1 - 2^-(their sum).
   */
  readonly total: 'mean' | 'best' | 'saturated'
  /**
   * Set if every id is among the concepts that the listing declares, and near to another as concepts are. The value
   * is then at most what the listing's concepts would give, which are found without looking at each listing.
   */
  readonly areConcepts?: boolean
}

/** Checks the facet types of a signal and then forgets them, so that signals of all facets share one registry. */
export function defineSignal<ScenarioFacet, CapabilityFacet>(signal: Signal<ScenarioFacet, CapabilityFacet>): Signal {
  return signal
}

/** A reason of any kind; those of signals are given by `because`, which knows their parameters. */
export const toReason = (code: string, params: ReasonParams = {}): Reason => ({ code, params })

/** A signal's reason: its code and exactly the parameters that `signalReasons` lists for it. */
export const because = <Code extends SignalReasonCode>(code: Code, params: ParametersOf<Code>): Reason =>
  toReason(code, params)

/** Not known: neutral in the score. `missing` names the sides that did not say. */
export const unknown = (signal: string, missing: string[]): Rating => ({
  value: null,
  reason: () => toReason(`${signal}.unknown`, { missing }),
})

/** Rates one pair: the value that the index uses, and its reason. */
export function rateFacets(signal: Signal, scenario: unknown, capability: unknown, context: RatingContext): Rating {
  if (!signal.asks(scenario)) {
    return signal.isSilenceConsent
      ? { value: null, reason: () => toReason(`${signal.name}.any`) }
      : unknown(signal.name, ['scenario'])
  }
  const value = signal.valuesFor(scenario, context)(capability)
  if (value === null) return unknown(signal.name, ['capability'])
  return { value, reason: () => signal.reason(scenario, capability, value, context) }
}
