import type { Insertable, Selectable } from 'kysely'

export type PairingTable = {
  id: string
  scenario_id: string
  capability_id: string
  scenario_organisation_id: string
  capability_organisation_id: string
  stage: string
  stage_since: string
  version: number
  lane: string
  broker_id: string | null
  score: number
  /** Explanation at the time of proposal, JSON. */
  explanation: string
  scenario_consent: string
  capability_consent: string
  /** JSON: `{scenario?: {reason, note, byName, at}, capability?: …}`. */
  consent_details: string
  next_step: string | null
  next_step_due: string | null
  next_step_by: string
  proposed_by: string
  proposed_side: string
  /** When both sides were invited; until then only staff and the proposing side know of the pairing. */
  invited_at: string | null
  proposal_note: string | null
  updated_by: string
  created_at: string
  updated_at: string
}
export type PairingRow = Selectable<PairingTable>

export type PairingListingTable = {
  pairing_id: string
  listing_id: string
  /** One of `takenAlongRoles` of the domain. */
  role: string
  /** As everybody could read it when it was added, JSON: `{zh?, en?}`. */
  title: string
  added_by: string
  added_at: string
}
export type PairingListingRow = Selectable<PairingListingTable>

export type PairingEventTable = {
  id: string
  pairing_id: string
  kind: string
  actor_id: string
  actor_side: string
  from_stage: string | null
  to_stage: string | null
  reason: string | null
  text: string | null
  audience: string
  created_at: string
}
export type PairingEventRow = Selectable<PairingEventTable>
export type NewPairingEventRow = Insertable<PairingEventTable>
