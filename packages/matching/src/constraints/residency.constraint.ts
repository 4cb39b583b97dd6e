import { dataHomeOf, fateOfData, processingPlaceOf } from '../rules/data-residency.ts'
import type { DataHome, ProcessingPlace } from '../rules/data-residency.ts'
import { defineConstraint } from './constraint.ts'

/** The data would have to leave the place it must stay in. */
export const residencyConstraint = defineConstraint<DataHome, ProcessingPlace>({
  name: 'residency',
  scenarioFacet: dataHomeOf,
  capabilityFacet: processingPlaceOf,
  excludes: (home, place) => fateOfData(home, place) === 'leaves',
})
