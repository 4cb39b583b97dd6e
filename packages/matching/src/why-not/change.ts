import type { CapabilityProfile } from '../profile.ts'
import type { Reason } from '../signals/signal.ts'

/** Fields of a capability that its vendor can do something about. */
export type CapabilityField =
  | 'price'
  | 'trl'
  | 'deployment'
  | 'certificate'
  | 'capacity'
  | 'evidence'
  | 'verification'
  | 'pause'

/**
 * One field changed. `effort` compares changes of different fields: 1 for a tenth off the price, a readiness level, a
 * deployment mode, a place, being verified, ending a pause or naming a certificate; 2 for a piece of evidence; 3 for a
 * certificate to be obtained. The reason is one of `change-reasons.ts`, prices in it are integer fen.
 */
export type Change<Field extends string = CapabilityField> = {
  readonly field: Field
  readonly effort: number
  readonly reason: Reason
}

/** Changes of one or two fields that are enough together. With less effort in the same fields they are not. */
export type Remedy<Field extends string = CapabilityField> = {
  readonly changes: readonly Change<Field>[]
  readonly effort: number
}

/** A change and what the capability then is. */
export type Rung = Change & { readonly apply: (profile: CapabilityProfile) => CapabilityProfile }

/** All changes of one field that could help, least effort first. */
export type Ladder = {
  readonly field: CapabilityField
  readonly length: number
  /** Numbered from 0. */
  readonly rung: (at: number) => Rung
  /** True if, in a list, whatever a rung brings in every higher rung does too. */
  readonly isMonotone: boolean
}
