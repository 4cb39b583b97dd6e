import type { FieldNote } from './maps/build-body.ts'
import type { JsonObject } from './maps/json.ts'

/** Why something was refused: a dotted field, or a column as the map names it (a missing one by its header), and a stable code or the map’s own words. */
export type Rejection = { field: string; reason: string }

/** A row that became a listing's body. `contentHash` changes exactly when what is imported changes. */
export type MappedRow = {
  row: number
  externalId: string
  body: JsonObject
  contentHash: string
  organisationName?: string
  notes: FieldNote[]
}

/** A row that says again what the row `duplicateOf` of the same file said. */
export type RepeatedRow = { row: number; externalId: string; duplicateOf: number }

/** A row that cannot be imported. `rejected` is the first reason, `issues` are all. */
export type RejectedRow = { row: number; externalId?: string; rejected: Rejection; issues: Rejection[] }

/** Every row of the source gives exactly one of these. */
export type RowOutcome = MappedRow | RepeatedRow | RejectedRow

export const isMapped = (outcome: RowOutcome): outcome is MappedRow => 'body' in outcome
export const isRepeated = (outcome: RowOutcome): outcome is RepeatedRow => 'duplicateOf' in outcome
export const isRejected = (outcome: RowOutcome): outcome is RejectedRow => 'rejected' in outcome
