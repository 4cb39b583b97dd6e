/** What a request with an idempotency key has done, written with its effect. One row for each use case that it ran. */
export type IdempotencyKeyTable = {
  user_id: string
  key: string
  /** Place of the use case among those of the request, from 0. */
  step: number
  /** The procedure that was called. */
  path: string
  /** SHA-256 of the canonical input. */
  input_hash: string
  /** JSON of the answer; null where there is none. */
  response: string | null
  at: string
}
