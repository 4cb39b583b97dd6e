import type { CapabilityProfile } from '../profile.ts'
import { defineConstraint } from './constraint.ts'

const ofCapability = (name: string, excludes: (profile: CapabilityProfile) => boolean) =>
  defineConstraint<null, boolean>({
    name,
    scenarioFacet: () => null,
    capabilityFacet: excludes,
    excludes: (_, isExcluded) => isExcluded,
  })

/** The organisation has not been verified by platform staff. */
export const unverifiedConstraint = ofCapability('unverified', ({ verified }) => !verified)

/** The vendor takes no new pairings for now. */
export const pausedConstraint = ofCapability('paused', ({ paused }) => paused)

/** The vendor serves as many pairings as it can. */
export const capacityConstraint = ofCapability(
  'capacity',
  ({ capacity, load = 0 }) => capacity !== undefined && load >= capacity,
)
