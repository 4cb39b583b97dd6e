import type { CapabilityProfile } from '../profile.ts'

/** A constraint that depends on the capability alone, whatever the scenario. */
export type StateConstraint = { readonly name: string; readonly excludes: (profile: CapabilityProfile) => boolean }

/** The organisation has not been verified by platform staff. */
const unverified: StateConstraint = { name: 'unverified', excludes: ({ verified }) => !verified }

/** The vendor takes no new pairings for now. */
const paused: StateConstraint = { name: 'paused', excludes: (profile) => profile.paused }

/** The vendor serves as many pairings as it can. */
const capacity: StateConstraint = {
  name: 'capacity',
  excludes: ({ capacity: most, load = 0 }) => most !== undefined && load >= most,
}

/** In the order in which pages name them. A new one is one line here. */
export const stateConstraints: readonly StateConstraint[] = [unverified, paused, capacity]

/** Names of the state constraints that a capability breaks. */
export const brokenStates = (profile: CapabilityProfile): string[] =>
  stateConstraints.filter(({ excludes }) => excludes(profile)).map(({ name }) => name)
