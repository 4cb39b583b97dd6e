import type { FieldNote } from './maps/build-body.ts'
import type { JsonObject } from './maps/json.ts'

/** Why something was refused: a dotted field, or a column as the map names it, and a stable code or the map’s own words. */
export type Rejection = { field: string; reason: string; before?: string }

/** Where a row stands: see `SourceRow`. `file` is the card it was read from. */
export type RowPlace = { row: number; line: number; lastLine: number; file?: string }

/** A row that became a listing's body. `contentHash` changes exactly when what is imported changes. */
export type MappedRow = RowPlace & {
  externalId: string
  body: JsonObject
  contentHash: string
  organisationName?: string
  notes: FieldNote[]
}

/** A row that says again what the row `duplicateOf` of the same file said. */
export type RepeatedRow = RowPlace & { externalId: string; duplicateOf: number }

/** A row that cannot be imported. `rejected` is the first reason, `issues` are all. */
export type RejectedRow = RowPlace & { externalId?: string; rejected: Rejection; issues: Rejection[] }

/** Every row of the source gives exactly one of these. */
export type RowOutcome = MappedRow | RepeatedRow | RejectedRow

export const isMapped = (outcome: RowOutcome): outcome is MappedRow => 'body' in outcome
export const isRepeated = (outcome: RowOutcome): outcome is RepeatedRow => 'duplicateOf' in outcome
export const isRejected = (outcome: RowOutcome): outcome is RejectedRow => 'rejected' in outcome
