import { defineSignal, noPreference, rated, unknown } from './signal.ts'

/** Whether the capability can run where the scenario accepts it. */
export const deploymentSignal = defineSignal<readonly string[], readonly string[]>({
  name: 'deployment',
  scenarioFacet: (profile) => profile.deployments,
  capabilityFacet: (profile) => profile.deployments,
  rate(accepted, offered) {
    if (accepted.length === 0) return noPreference('deployment')
    if (offered.length === 0) return unknown('deployment', false, true)
    const common = accepted.filter((mode) => offered.includes(mode))
    if (common.length === 0) return rated(0, 'deployment.none', { accepted: [...accepted], offered: [...offered] })
    return rated(1, 'deployment.possible', { common })
  },
})
