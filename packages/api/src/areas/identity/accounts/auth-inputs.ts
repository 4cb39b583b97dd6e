import { APIError } from 'better-auth/api'
import { z } from 'zod'

import { lineText, safeText } from '@duijie/domain/shared/safe-text.schema.ts'

/** A path of our own pages, to come back to from a mail. */
const ownPath = safeText(300).refine((path) => /^\/(?![/\\])/.test(path), { message: 'path.foreign' })
const email = lineText(200).pipe(z.email())
/** Its length is judged by the library, whose codes the pages know; this only keeps novels out of the hash. */
const password = safeText(1000)
const flag = z.boolean().optional()
const nothing = z.strictObject({})

/**
 * What each route of the account library takes, and that there are no others: it would store a name of a megabyte, a
 * NUL, or whatever else it is handed. A route that is not here does not exist over HTTP.
 */
const routes = {
  '/sign-up/email': z.strictObject({
    name: lineText(60),
    email,
    password,
    callbackURL: ownPath.optional(),
    rememberMe: flag,
  }),
  '/sign-in/email': z.strictObject({
    email: lineText(200),
    password,
    callbackURL: ownPath.optional(),
    rememberMe: flag,
  }),
  '/sign-out': nothing,
  '/get-session': nothing,
  '/change-password': z.strictObject({ currentPassword: password, newPassword: password, revokeOtherSessions: flag }),
  '/request-password-reset': z.strictObject({ email, redirectTo: ownPath.optional() }),
  '/reset-password': z.strictObject({ token: idLike(), newPassword: password }),
  '/verify-email': nothing,
  '/send-verification-email': z.strictObject({ email, callbackURL: ownPath.optional() }),
} satisfies Record<string, z.ZodType<Record<string, unknown>>>

function idLike() {
  return z
    .string()
    .max(200)
    .pipe(z.string().regex(/^[A-Za-z0-9_-]+$/))
}

const query = z.record(z.string().max(50), safeText(2000)).optional()

/** The input of a route as it may be stored. Refuses what is unknown, too long or not text. */
export const checkAuthInput = (path: string, input: { body?: unknown; query?: unknown }): Record<string, unknown> => {
  const schema = Object.hasOwn(routes, path) ? routes[path as keyof typeof routes] : undefined
  if (!schema) throw new APIError('NOT_FOUND')
  const body = schema.safeParse(input.body ?? {})
  if (body.success && query.safeParse(input.query).success) return body.data
  throw new APIError('BAD_REQUEST', { code: 'INVALID_INPUT', message: 'the input is not what this route takes' })
}
