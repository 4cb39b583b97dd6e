import { closestSectors } from '../rules/sector-closeness.ts'
import { defineSignal, rated, unknown } from './signal.ts'

/** How near the capability's sectors are to the scenario's in GB/T 4754. */
export const sectorSignal = defineSignal<readonly string[], readonly string[]>({
  name: 'sector',
  scenarioFacet: (profile) => profile.sectors,
  capabilityFacet: (profile) => profile.sectors,
  rate(wanted, offered, { taxonomy }) {
    if (wanted.length === 0 || offered.length === 0) return unknown('sector', wanted.length === 0, offered.length === 0)
    const best = closestSectors(wanted, offered, taxonomy)
    if (best.wanted === undefined || best.offered === undefined) {
      return rated(0, 'sector.far', { wanted: [...wanted], offered: [...offered] })
    }
    const code = best.closeness === 1 ? 'sector.same' : 'sector.near'
    return rated(best.closeness, code, { wanted: best.wanted, offered: best.offered })
  },
})
