import { coverageOf } from '../rules/coverage.ts'
import { defineSignal, rated, unknown } from './signal.ts'

/** How many of the scenario's tasks the capability does. */
export const taskSignal = defineSignal<readonly string[], readonly string[]>({
  name: 'task',
  scenarioFacet: (profile) => profile.tasks,
  capabilityFacet: (profile) => profile.tasks,
  rate(wanted, offered, { taxonomy }) {
    if (wanted.length === 0 || offered.length === 0) return unknown('task', wanted.length === 0, offered.length === 0)
    const { value, same, near, open } = coverageOf(wanted, offered, taxonomy)
    return rated(value, value > 0 ? 'task.covered' : 'task.none', { same, near, open })
  },
})
