import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

import { capabilitySections } from './capability.fields.ts'
import { computeSections } from './compute.fields.ts'
import { datasetSections } from './dataset.fields.ts'
import type { FieldSpec, FormSection } from './field-spec.ts'
import { scenarioSections } from './scenario.fields.ts'

export const formSections: { readonly [Kind in ListingKind]: readonly FormSection<Kind>[] } = {
  capability: capabilitySections,
  scenario: scenarioSections,
  dataset: datasetSections,
  compute: computeSections,
}

/** Every field of a kind, in the order of its form. */
export const fieldsOf = (kind: ListingKind): readonly FieldSpec[] => formSections[kind].flatMap(({ fields }) => fields)

/** How a field of a kind is asked for, and so how it is read. */
export const findField = (kind: ListingKind, name: string): FieldSpec | undefined =>
  fieldsOf(kind).find((field) => field.name === name)
