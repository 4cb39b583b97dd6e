import { dataHomeOf, fateOfData, processingPlaceOf } from '../rules/data-residency.ts'
import type { DataHome, ProcessingPlace } from '../rules/data-residency.ts'
import { because, defineSignal } from './signal.ts'

/** Whether the scenario's data can stay where it must. */
export const residencySignal = defineSignal<DataHome, ProcessingPlace>({
  name: 'residency',
  isSilenceConsent: true,
  scenarioFacet: dataHomeOf,
  capabilityFacet: processingPlaceOf,
  asks: (home) => home.residency !== 'any',
  valuesFor: (home) => (place) => {
    const fate = fateOfData(home, place)
    return fate === 'unknown' ? null : Number(fate === 'stays')
  },
  reason: ({ residency }, _, value) => because(value > 0 ? 'residency.kept' : 'residency.leaves', { residency }),
})
