import type { ListingBody } from './body.schema.ts'
import type { Tier } from './listing.schema.ts'
import { isFilled, isOpenField } from './tiers.ts'

/**
 * What a reader may know of a field: its value; that it opens once both sides consent; or that nobody filled it in.
 * Hidden is hidden whether or not there is something behind it.
 */
export const fieldStates = ['known', 'hidden', 'absent'] as const
export type FieldState = (typeof fieldStates)[number]

/** The state of fields that are said together: hidden where any of them is, known where any is filled. */
export const stateOfFields = (body: ListingBody, names: readonly string[], tier: Tier): FieldState => {
  if (names.some((name) => !isOpenField(body, name, tier))) return 'hidden'
  const fields: Record<string, unknown> = { ...body }
  return names.some((name) => isFilled(fields[name])) ? 'known' : 'absent'
}
