import type { CapabilityProfile } from '../profile.ts'
import type { Reason } from '../signals/signal.ts'

/** Fields of a capability that its vendor can do something about. */
export type CapabilityField = 'price' | 'trl' | 'deployment' | 'capacity' | 'evidence' | 'verification' | 'pause'

/**
 * One field changed. `effort` compares changes of different fields: 1 for a tenth off the price, a readiness level, a
 * deployment mode, a place, being verified or ending a pause; 2 for a piece of evidence. The reason's code names what
 * to do (`price.lower`, `price.state`, `trl.raise`, `trl.state`, `deployment.add`, `capacity.raise`, `evidence.add`,
 * `verification.obtain`, `pause.end`), its parameters the numbers; prices are integer fen.
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
