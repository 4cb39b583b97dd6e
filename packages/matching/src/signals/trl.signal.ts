import { because, defineSignal } from './signal.ts'

/** So many levels below the wanted one nothing is left. */
export const LEVELS_TO_ZERO = 4

/** Whether the capability is mature enough: 1 at the wanted readiness level or above, 0 four levels below. */
export const trlSignal = defineSignal<number | undefined, number | undefined>({
  name: 'trl',
  scenarioFacet: (profile) => profile.trlMinimum,
  capabilityFacet: (profile) => profile.trl,
  asks: (wanted) => wanted !== undefined,
  valuesFor:
    (wanted = 0) =>
    (offered) =>
      offered === undefined ? null : Math.max(0, 1 - Math.max(0, wanted - offered) / LEVELS_TO_ZERO),
  reason: (wanted = 0, offered = 0) => because(offered >= wanted ? 'trl.ready' : 'trl.below', { wanted, offered }),
})
