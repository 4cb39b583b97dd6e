import { defineSignal, rated, unknown } from './signal.ts'

const LEVELS_TO_ZERO = 4

/** Whether the capability is mature enough: 1 at the wanted readiness level or above, 0 four levels below. */
export const trlSignal = defineSignal<number | undefined, number | undefined>({
  name: 'trl',
  scenarioFacet: (profile) => profile.trlMinimum,
  capabilityFacet: (profile) => profile.trl,
  rate(wanted, offered) {
    if (wanted === undefined || offered === undefined)
      return unknown('trl', wanted === undefined, offered === undefined)
    if (offered >= wanted) return rated(1, 'trl.ready', { wanted, offered })
    return rated(Math.max(0, 1 - (wanted - offered) / LEVELS_TO_ZERO), 'trl.below', { wanted, offered })
  },
})
