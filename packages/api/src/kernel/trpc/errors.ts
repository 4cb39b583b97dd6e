import { TRPCError } from '@trpc/server'
import { z } from 'zod'

import { DomainError, type DomainErrorKind, type ErrorParameters } from '@duijie/domain/shared/domain-error.ts'

/** A field that was refused: its path in the input, and a code that the web translates. */
export type FieldError = { field: string; code: string }

export type ErrorData = {
  domainCode: string
  parameters: ErrorParameters
  fields?: FieldError[]
  requestId?: string
}

const statuses: Record<DomainErrorKind, TRPCError['code']> = {
  not_found: 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  unauthenticated: 'UNAUTHORIZED',
  conflict: 'CONFLICT',
  invalid: 'BAD_REQUEST',
  unprocessable: 'UNPROCESSABLE_CONTENT',
  limited: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
}

/** An input that a service refused, field by field. */
export class InvalidFieldsError extends DomainError {
  readonly fields: FieldError[]

  constructor(code: string, fields: FieldError[]) {
    super('invalid', code)
    this.fields = fields
  }
}

export const toTrpcError = (error: unknown): TRPCError =>
  error instanceof DomainError
    ? new TRPCError({ code: statuses[error.kind], message: error.code, cause: error })
    : new TRPCError({
        code: 'INTERNAL_SERVER_ERROR',
        message: 'internal',
        cause: error instanceof Error ? error : undefined,
      })

const isCode = (message: string): boolean => /^[a-z_]+(\.[a-z_]+)+$/.test(message)

/** Zod's issues as our codes: our own messages pass, its English ones do not. */
export const fieldErrorsOf = (error: z.ZodError): FieldError[] =>
  error.issues.slice(0, 50).map((issue) => ({
    field: issue.path.map(String).join('.'),
    code: isCode(issue.message) ? issue.message : `input.${issue.code}`,
  }))

/** What leaves the house about an error: codes and an id to quote, never a message of unknown origin. */
export const toErrorData = (error: TRPCError, requestId: string | undefined): ErrorData => {
  const cause = error.cause
  const id = requestId === undefined ? {} : { requestId }
  if (cause instanceof InvalidFieldsError)
    return { domainCode: cause.code, parameters: {}, fields: cause.fields, ...id }
  if (cause instanceof DomainError) return { domainCode: cause.code, parameters: cause.parameters, ...id }
  if (cause instanceof z.ZodError)
    return { domainCode: 'input.invalid', parameters: {}, fields: fieldErrorsOf(cause), ...id }
  const codes: Partial<Record<TRPCError['code'], string>> = {
    UNAUTHORIZED: 'session.required',
    NOT_FOUND: 'procedure.not_found',
    BAD_REQUEST: 'input.invalid',
    PARSE_ERROR: 'input.invalid',
    PAYLOAD_TOO_LARGE: 'input.too_large',
  }
  return { domainCode: codes[error.code] ?? 'internal', parameters: {}, ...id }
}
