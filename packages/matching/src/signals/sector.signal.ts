import { sectorsOf } from '../rules/facets.ts'
import { nearestOfAll } from '../rules/nearness.ts'
import { because, defineSignal } from './signal.ts'

/** How near the nearest of the capability's sectors is to one of the scenario's in GB/T 4754. */
export const sectorSignal = defineSignal<readonly string[], readonly string[]>({
  name: 'sector',
  scenarioFacet: sectorsOf,
  capabilityFacet: sectorsOf,
  idLists: { nearness: ({ nearness }) => nearness.toSector, total: 'best' },
  asks: (wanted) => wanted.length > 0,
  valuesFor(wanted, { nearness }) {
    const wishes = wanted.map(nearness.toSector)
    return (offered) => (offered.length > 0 ? nearestOfAll(wishes, offered) : null)
  },
  reason(wanted, offered, value, { nearness }) {
    const params = { wanted: [...wanted], offered: [...offered] }
    if (value === 0) return because('sector.far', params)
    const meeting = offered.filter((id) => wanted.some((wish) => nearness.toSector(wish)(id) === value))
    return because(value === 1 ? 'sector.same' : 'sector.near', { wanted: params.wanted, offered: meeting })
  },
})
