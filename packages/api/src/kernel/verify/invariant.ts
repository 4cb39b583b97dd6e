import type { Deps } from '../deps.ts'

/** Something that is always true of the platform's data, whoever writes and whatever was cut off. */
export type Invariant = {
  /** `<feature>.<what>`, unique in the house. */
  name: string
  /**
   * One line for each thing that breaks it, with its id; none while it holds. Others may write meanwhile: what a single
   * statement says is one moment, what takes several looks again before it complains.
   */
  find: (deps: Deps) => Promise<readonly string[]>
  /** True where only a process that follows the outbox holds what is looked at. */
  needsServer?: boolean
}

export type InvariantResult = {
  name: string
  breaches: number
  /** The first of them. */
  examples: readonly string[]
  milliseconds: number
}

export type VerifyReport = { ok: boolean; results: readonly InvariantResult[]; skipped: readonly string[] }
