import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'

const nothingStated = { tasks: [], modalities: [], sectors: [], deployments: [], languages: [] }

/** A capability that states nothing but what the test gives. */
export function capability(id: string, stated: Partial<CapabilityProfile> = {}): CapabilityProfile {
  return {
    ...nothingStated,
    id,
    organisationId: `organisation-of-${id}`,
    title: '',
    summary: '',
    evidence: [],
    verified: true,
    paused: false,
    ...stated,
  }
}

/** A scenario that states nothing but what the test gives. */
export function scenario(id: string, stated: Partial<ScenarioProfile> = {}): ScenarioProfile {
  return {
    ...nothingStated,
    id,
    organisationId: `organisation-of-${id}`,
    title: '',
    summary: '',
    residency: 'any',
    ...stated,
  }
}
