import { deploymentsOf } from '../rules/facets.ts'
import { because, defineSignal } from './signal.ts'

/** Whether the capability can run where the scenario accepts it. */
export const deploymentSignal = defineSignal<readonly string[], readonly string[]>({
  name: 'deployment',
  isSilenceConsent: true,
  scenarioFacet: deploymentsOf,
  capabilityFacet: deploymentsOf,
  asks: (accepted) => accepted.length > 0,
  valuesFor: (accepted) => (offered) => {
    if (offered.length === 0) return null
    return offered.some((mode) => accepted.includes(mode)) ? 1 : 0
  },
  reason: (accepted, offered, value) =>
    value > 0
      ? because('deployment.possible', { common: accepted.filter((mode) => offered.includes(mode)) })
      : because('deployment.none', { accepted: [...accepted], offered: [...offered] }),
})
