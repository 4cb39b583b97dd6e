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
  /** What building the question left aside and why: `RoundNotes` of the domain, JSON. */
  notes: string | null
  /** Why those without anyone were left out, as far as it was worked out: `LeftOut[]` of the matching package, JSON. */
  left_out: string | null
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
  /** Absent where none was made. */
  pairing_id: string | null
  /** Why none was made, as a stable code. */
  reason: string | null
}

/**
 * "Why not these two?", or with one of them alone "why nobody?", asked of a round that has an answer. It goes when the
 * round is changed or run anew.
 */
export type RoundQuestionTable = {
  id: string
  round_id: string
  scenario_id: string | null
  capability_id: string | null
  status: string
  /** 0 to 1. */
  progress: number
  /** `RoundAnswerView` of the domain, JSON. */
  answer: string | null
  asked_by: string
  asked_at: string
}
export type RoundQuestionRow = Selectable<RoundQuestionTable>
