/** Kinds of refusal; the transport maps each to its own status. */
export type DomainErrorKind =
  | 'not_found'
  | 'forbidden'
  | 'unauthenticated'
  | 'conflict'
  | 'invalid'
  | 'unprocessable'
  | 'limited'
  | 'unavailable'

export type ErrorParameters = Record<string, string | number | boolean | null>

/**
 * A refusal that a user can act on. `code` is stable (`pairing.move_not_allowed`) and is translated by the reader's
 * own catalogue; `parameters` fill the translated sentence and never hold anything the actor may not see.
 */
export class DomainError extends Error {
  readonly kind: DomainErrorKind
  readonly code: string
  readonly parameters: ErrorParameters

  constructor(kind: DomainErrorKind, code: string, parameters: ErrorParameters = {}) {
    super(code)
    this.name = 'DomainError'
    this.kind = kind
    this.code = code
    this.parameters = parameters
  }
}

/** The same answer for "is not there" and "not for you", so that neither can be told from the other. */
export const notFound = (noun: string): DomainError => new DomainError('not_found', `${noun}.not_found`)

export const forbidden = (code: string, parameters?: ErrorParameters): DomainError =>
  new DomainError('forbidden', code, parameters)

export const conflict = (code: string, parameters?: ErrorParameters): DomainError =>
  new DomainError('conflict', code, parameters)

export const invalid = (code: string, parameters?: ErrorParameters): DomainError =>
  new DomainError('invalid', code, parameters)
