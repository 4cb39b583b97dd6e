import { sectorsOf } from '../rules/facets.ts'
import { nearestOfAll } from '../rules/nearness.ts'
import { because, defineSignal } from './signal.ts'

/**
 * Past work in the scenario's sector or near it. Each piece counts by its nearness, each further one half as much as
 * the one before: 1 - 2^-(sum of nearness). More evidence never lowers it.
 */
export const evidenceSignal = defineSignal<readonly string[], readonly (readonly string[])[]>({
  name: 'evidence',
  scenarioFacet: sectorsOf,
  capabilityFacet: ({ evidence }) => evidence.map(({ sectors = [] }) => sectors).filter(({ length }) => length > 0),
  idLists: { nearness: ({ nearness }) => nearness.toSector, total: 'saturated' },
  asks: (wanted) => wanted.length > 0,
  valuesFor(wanted, { nearness }) {
    const wishes = wanted.map(nearness.toSector)
    return (evidence) => {
      let total = 0
      for (const sectors of evidence) total += nearestOfAll(wishes, sectors)
      return total === 0 ? 0 : 1 - 2 ** -total
    }
  },
  reason(wanted, evidence, value, { nearness }) {
    const wishes = wanted.map(nearness.toSector)
    const pieces = evidence.filter((sectors) => nearestOfAll(wishes, sectors) > 0).length
    return because(value > 0 ? 'evidence.found' : 'evidence.none', { pieces, sectors: [...wanted] })
  },
})
