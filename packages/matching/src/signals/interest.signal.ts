import type { CapabilityProfile, InterestLevel, ScenarioProfile } from '../profile.ts'
import { because, unknown } from './signal.ts'
import type { Rating } from './signal.ts'

const VALUES: Readonly<Record<InterestLevel, number>> = {
  'very-high': 1,
  high: 0.75,
  neutral: 0.5,
  low: 0.25,
  'very-low': 0,
  conflict: 0,
}

/** What both sides have said of each other: the mean of what is known. The few pairs it concerns are found by id. */
export function rateInterest(scenario: ScenarioProfile, capability: CapabilityProfile): Rating {
  const ofScenario = scenario.interest?.[capability.id]
  const ofCapability = capability.interest?.[scenario.id]
  const stated = [ofScenario, ofCapability].filter((level) => level !== undefined)
  if (stated.length === 0) return unknown('interest', ['scenario', 'capability'])
  const value = stated.reduce((sum, level) => sum + VALUES[level], 0) / stated.length
  const code = stated.length === 2 ? 'interest.both' : 'interest.one'
  return { value, reason: () => because(code, { scenario: ofScenario ?? '', capability: ofCapability ?? '' }) }
}
