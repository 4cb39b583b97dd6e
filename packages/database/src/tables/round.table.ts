import type { Selectable } from 'kysely'

export type RoundTable = {
  id: string
  title: string
  status: string
  mode: string
  version: number
  /** `RoundConfig` of the domain, JSON. */
  config: string
  weights_version: string | null
  /** 0 to 1. */
  progress: number
  failure: string | null
  /** What was asked of the solver and what it answered, JSON of the matching package. */
  instance: string | null
  result: string | null
  /** Where there is no solution: the limits in conflict and the least repair, JSON. */
  diagnosis: string | null
  matched: number | null
  total: number | null
  created_by: string
  created_at: string
  updated_at: string
}
export type RoundRow = Selectable<RoundTable>

export type RoundProposalTable = {
  round_id: string
  scenario_id: string
  capability_id: string
  state: string
  pairing_id: string
}
