import { createHash } from 'node:crypto'

import { canonicalJson } from '@duijie/domain/shared/canonical-json.ts'
import { invalid } from '@duijie/domain/shared/domain-error.ts'

/** The header by which a client names what it means to do once. One call to a request: calls of a batch share headers. */
export const idempotencyHeader = 'idempotency-key'

const wellFormed = /^[A-Za-z0-9_-]{16,128}$/

/** One use case of a request that has a key. */
export type KeyedStep = {
  key: string
  step: number
  path: string
  /** SHA-256 of the canonical input: the same key with another one is another request. */
  inputHash: string
}

/** The key of one call. Each use case that the call runs takes a step of its own, in the order in which they begin. */
export type RequestKey = { nextStep: () => KeyedStep }

/** Errors: `idempotency.key_malformed`. */
export const createRequestKey = (key: string, path: string, input: unknown): RequestKey => {
  if (!wellFormed.test(key)) throw invalid('idempotency.key_malformed')
  const inputHash = createHash('sha256').update(canonicalJson(input)).digest('hex')
  let steps = 0
  return { nextStep: () => ({ key, path, inputHash, step: steps++ }) }
}
