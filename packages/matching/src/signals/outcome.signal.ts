import type { CapabilityProfile } from '../profile.ts'
import { defineSignal, rated, unknown } from './signal.ts'

/** How past pairings ended: the share that succeeded, with one success and one failure added so that few do not shout. */
export const outcomeSignal = defineSignal<null, CapabilityProfile['outcomes']>({
  name: 'outcome',
  scenarioFacet: () => null,
  capabilityFacet: (profile) => profile.outcomes,
  rate(_, outcomes) {
    if (!outcomes || outcomes.succeeded + outcomes.failed === 0) return unknown('outcome', false, true)
    const { succeeded, failed } = outcomes
    return rated((succeeded + 1) / (succeeded + failed + 2), 'outcome.record', { succeeded, failed })
  },
})
