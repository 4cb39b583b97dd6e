import { coverage, coverageParams } from '../rules/coverage.ts'
import { because, defineSignal } from './signal.ts'

/** How many of the scenario's tasks the capability does. */
export const taskSignal = defineSignal<readonly string[], readonly string[]>({
  name: 'task',
  scenarioFacet: (profile) => profile.tasks,
  capabilityFacet: (profile) => profile.tasks,
  idLists: { nearness: ({ nearness }) => nearness.toTerm, total: 'mean', areConcepts: true },
  asks: (wanted) => wanted.length > 0,
  valuesFor(wanted, { nearness }) {
    const wishes = wanted.map(nearness.toTerm)
    return (offered) => (offered.length > 0 ? coverage(wishes, offered) : null)
  },
  reason: (wanted, offered, value, { nearness }) =>
    because(value > 0 ? 'task.covered' : 'task.none', coverageParams(wanted, offered, nearness.toTerm)),
})
