import type { Selectable } from 'kysely'

/** Queued and periodic work. A periodic run's id is a hash of its name and slot. */
export type JobTable = {
  id: string
  name: string
  /** JSON of what the use case asked for. */
  payload: string
  /** `JobState` of the domain. */
  state: string
  attempts: number
  /** 0 to 1. */
  progress: number
  /** 1 where somebody asked for its end. */
  is_cancelled: number
  /** Not before this moment. */
  run_at: string
  lease_holder: string | null
  lease_until: string | null
  error: string | null
  /** A user id, or `system`. */
  created_by: string
  created_at: string
  started_at: string | null
  finished_at: string | null
}
export type JobRow = Selectable<JobTable>
