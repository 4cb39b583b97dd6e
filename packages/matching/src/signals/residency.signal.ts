import { dataHomeOf, fateOfData, processingPlaceOf } from '../rules/data-residency.ts'
import type { DataHome, ProcessingPlace } from '../rules/data-residency.ts'
import { defineSignal, noPreference, rated, unknown } from './signal.ts'

/** Whether the scenario's data can stay where it must. */
export const residencySignal = defineSignal<DataHome, ProcessingPlace>({
  name: 'residency',
  scenarioFacet: dataHomeOf,
  capabilityFacet: processingPlaceOf,
  rate(home, place) {
    if (home.residency === 'any') return noPreference('residency')
    const fate = fateOfData(home, place)
    const params = { residency: home.residency }
    if (fate === 'stays') return rated(1, 'residency.kept', params)
    if (fate === 'leaves') return rated(0, 'residency.leaves', params)
    return unknown('residency', home.residency === 'region' && home.region === undefined, true)
  },
})
