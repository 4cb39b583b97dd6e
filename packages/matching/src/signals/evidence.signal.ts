import { closestSectors } from '../rules/sector-closeness.ts'
import { defineSignal, rated, unknown } from './signal.ts'

/**
 * Past work in the scenario's sector or near it. Each piece counts by its closeness, each further one half as much
 * as the one before: 1 - 2^-(sum of closeness). More evidence never lowers it.
 */
export const evidenceSignal = defineSignal<readonly string[], readonly (readonly string[])[]>({
  name: 'evidence',
  scenarioFacet: (profile) => profile.sectors,
  capabilityFacet: ({ evidence }) => evidence.map(({ sectors = [] }) => sectors),
  rate(wanted, evidence, { taxonomy }) {
    if (wanted.length === 0) return unknown('evidence', true, false)
    const closeness = evidence.map((sectors) => closestSectors(wanted, sectors, taxonomy).closeness)
    const pieces = closeness.filter((each) => each > 0).length
    if (pieces === 0) return rated(0, 'evidence.none', { sectors: [...wanted] })
    const total = closeness.reduce((sum, each) => sum + each, 0)
    return rated(1 - 2 ** -total, 'evidence.found', { pieces, sectors: [...wanted] })
  },
})
