import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import type { Taxonomy } from '../taxonomy.ts'

export type ReasonParams = Readonly<Record<string, string | number | string[]>>

/** A sentence's code and its parameters; the web says it in the reader's language. */
export type Reason = { readonly code: string; readonly params: ReasonParams }

/** A value in [0, 1], or null where one side has not said enough, with the reason. */
export type Rating = { readonly value: number | null; readonly reason: Reason }

/** What a signal or constraint may use beside the two profiles. */
export type RatingContext = {
  readonly taxonomy: Taxonomy
  /** Today, `YYYY-MM-DD`. */
  readonly today: string
}

/**
 * One named reason why a pair fits. A facet is the part of a profile that the signal reads, as plain JSON: profiles
 * with equal facets are rated once. `rate` must depend on nothing but the two facets and the context.
 */
export type Signal<ScenarioFacet = unknown, CapabilityFacet = unknown> = {
  readonly name: string
  scenarioFacet(profile: ScenarioProfile): ScenarioFacet
  capabilityFacet(profile: CapabilityProfile): CapabilityFacet
  rate(scenario: ScenarioFacet, capability: CapabilityFacet, context: RatingContext): Rating
}

/** Checks the facet types of a signal and then forgets them, so that signals of all facets share one registry. */
export function defineSignal<ScenarioFacet, CapabilityFacet>(signal: Signal<ScenarioFacet, CapabilityFacet>): Signal {
  return signal
}

export const rated = (value: number, code: string, params: ReasonParams = {}): Rating => ({
  value,
  reason: { code, params },
})

/** Not known: neutral in the score. `missing` names the sides that did not say. */
export function unknown(signal: string, isScenarioSilent: boolean, isCapabilitySilent: boolean): Rating {
  const missing = [isScenarioSilent ? 'scenario' : '', isCapabilitySilent ? 'capability' : ''].filter(Boolean)
  return { value: null, reason: { code: `${signal}.unknown`, params: { missing } } }
}

/** The scenario sets no limit here, so every candidate is alike: neutral, and said so. */
export const noPreference = (signal: string): Rating => ({
  value: null,
  reason: { code: `${signal}.any`, params: {} },
})
