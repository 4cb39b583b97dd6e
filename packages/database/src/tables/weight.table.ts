import type { Selectable } from 'kysely'

/** One version of the matching weights; append-only. Number 0 is in the code and has no row. */
export type WeightVersionTable = {
  number: number
  /** `WeightChoice` of the domain, JSON. */
  weights: string
  note: string
  created_by: string
  created_at: string
}
export type WeightVersionRow = Selectable<WeightVersionTable>

/** From when on a version was in force; append-only, the last row tells what is in force now. */
export type WeightActivationTable = {
  sequence: number
  number: number
  /** The activation that undoing this one returns to; null: the weights of the code. */
  back_to: number | null
  activated_by: string
  activated_at: string
}
export type WeightActivationRow = Selectable<WeightActivationTable>
