import { coverage, coverageParams } from '../rules/coverage.ts'
import { because, defineSignal } from './signal.ts'

/** How many kinds of the scenario's data the capability reads. */
export const modalitySignal = defineSignal<readonly string[], readonly string[]>({
  name: 'modality',
  scenarioFacet: (profile) => profile.modalities,
  capabilityFacet: (profile) => profile.modalities,
  idLists: { nearness: ({ nearness }) => nearness.toTerm, total: 'mean', areConcepts: true },
  asks: (given) => given.length > 0,
  valuesFor(given, { nearness }) {
    const kinds = given.map(nearness.toTerm)
    return (read) => (read.length > 0 ? coverage(kinds, read) : null)
  },
  reason: (given, read, value, { nearness }) =>
    because(value > 0 ? 'modality.covered' : 'modality.none', coverageParams(given, read, nearness.toTerm)),
})
