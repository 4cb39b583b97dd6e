import type { CapabilityProfile } from '../profile.ts'
import { because, defineSignal } from './signal.ts'

/** How past pairings ended: the share that succeeded, with one of each added, so that a single one does not shout. */
export const outcomeSignal = defineSignal<null, CapabilityProfile['outcomes']>({
  name: 'outcome',
  scenarioFacet: () => null,
  capabilityFacet: (profile) => profile.outcomes,
  asks: () => true,
  valuesFor:
    () =>
    ({ succeeded, failed } = { succeeded: 0, failed: 0 }) =>
      succeeded + failed > 0 ? (succeeded + 1) / (succeeded + failed + 2) : null,
  reason: (_, { succeeded, failed } = { succeeded: 0, failed: 0 }) => because('outcome.record', { succeeded, failed }),
})
