import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'

type Party = ScenarioProfile | CapabilityProfile

/** Names under which a side can be refused: its listing, its organisation, its group of owners. */
export const identitiesOf = ({ id, organisationId, group }: Party): string[] =>
  group === undefined ? [id, organisationId] : [id, organisationId, group]

/** Names a side must not be paired with: its own owners, those it blocked, those it declared a conflict with. */
export function refusalsOf({ organisationId, group, blocked = [], interest = {} }: Party): string[] {
  const declared = Object.keys(interest).filter((id) => interest[id] === 'conflict')
  return [organisationId, ...(group === undefined ? [] : [group]), ...blocked, ...declared]
}

/** Conflict of interest: same owner, declared conflict, or blocked, by either side. */
export function isConflict(scenario: ScenarioProfile, capability: CapabilityProfile): boolean {
  const ofCapability = identitiesOf(capability)
  if (refusalsOf(scenario).some((name) => ofCapability.includes(name))) return true
  const ofScenario = identitiesOf(scenario)
  return refusalsOf(capability).some((name) => ofScenario.includes(name))
}
