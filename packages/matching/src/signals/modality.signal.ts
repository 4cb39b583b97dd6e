import { coverageOf } from '../rules/coverage.ts'
import { defineSignal, rated, unknown } from './signal.ts'

/** How many kinds of the scenario's data the capability reads. */
export const modalitySignal = defineSignal<readonly string[], readonly string[]>({
  name: 'modality',
  scenarioFacet: (profile) => profile.modalities,
  capabilityFacet: (profile) => profile.modalities,
  rate(given, read, { taxonomy }) {
    if (given.length === 0 || read.length === 0) return unknown('modality', given.length === 0, read.length === 0)
    const { value, same, near, open } = coverageOf(given, read, taxonomy)
    return rated(value, value > 0 ? 'modality.covered' : 'modality.none', { same, near, open })
  },
})
