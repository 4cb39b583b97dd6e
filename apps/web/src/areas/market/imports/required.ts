import { requiredFields } from '@duijie/domain/listings/listing.rules.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

/** Fields without which a listing of this kind cannot go to review. */
export const requiredFor = (kind: ListingKind): ReadonlySet<string> => new Set(requiredFields[kind])

/** Of a text in two languages one is enough; the Chinese one carries the mark. */
export const isRequired = (field: string, required: ReadonlySet<string>): boolean => {
  const [base = '', ...rest] = field.split('.')
  return required.has(base) && rest.at(-1) !== 'en'
}

/** What nothing fills yet, by the fields' own names. */
export const unfilled = (required: ReadonlySet<string>, mapped: readonly string[]): string[] => {
  const bases = new Set(mapped.map((field) => field.split('.')[0]))
  return [...required].filter((field) => !bases.has(field))
}
