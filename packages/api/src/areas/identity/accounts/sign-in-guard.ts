import { createHash } from 'node:crypto'

import type { BetterAuthOptions } from 'better-auth'
import { APIError, createAuthMiddleware, getIP, getSessionFromCtx, isAPIError } from 'better-auth/api'

import type { Database } from '@duijie/database/database.ts'
import { findUserByEmail, hasSessionFrom } from './accounts.repository.ts'
import type { AttemptLimits } from './attempt-limits.repository.ts'
import { checkAuthInput } from './auth-inputs.ts'

/** What people do with their account, for the record of it. */
export type AccountAct = {
  userId: string
  action: 'session.started' | 'session.refused' | 'session.signed_out' | 'user.password_changed' | 'user.password_reset'
  address: string
}

type Guard = {
  database: Database
  limits: AttemptLimits
  record: (act: AccountAct) => Promise<void>
  now: () => Date
}

/** Ten wrong passwords a quarter of an hour from one address for one account. */
const perPair = { window: 15 * 60, max: 10 }
/** And from all addresses together; it does not hold for one from which its owner is signed in, so that nobody is shut out. */
const perAccount = { window: 15 * 60, max: 30 }
/** Guesses at the current password by whoever holds a session. */
const perSession = { window: 15 * 60, max: 10 }

/** Addresses are hashed, so that the table says nothing of who tried to sign in. */
const keyOf = (kind: string, ...parts: string[]): string =>
  `${kind}:${createHash('sha256')
    .update(parts.map((part) => part.trim().toLowerCase()).join('\n'))
    .digest('base64url')}`

const tooMany = () =>
  new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_ATTEMPTS', message: 'too many wrong passwords' })

const refuseBeyond = async (limits: AttemptLimits, key: string, rule: typeof perPair): Promise<void> => {
  if (!(await limits.consume(key, rule)).allowed) throw tooMany()
}

type Context = { headers?: Headers | undefined; context: { options: BetterAuthOptions } }

const addressOf = ({ headers, context }: Context): string => (headers && getIP(headers, context.options)) ?? ''

/** Before a password is looked at. Errors: `TOO_MANY_ATTEMPTS`. */
const guardSignIn = async ({ database, limits, now }: Guard, email: string, address: string): Promise<void> => {
  await refuseBeyond(limits, keyOf('sign-in', email, address), perPair)
  const user = await findUserByEmail(database.db, email)
  const isKnown = user !== undefined && (await hasSessionFrom(database, user.id, address, now()))
  if (!isKnown) await refuseBeyond(limits, keyOf('account', email), perAccount)
}

/** Runs before every route: its input is checked, guesses are limited, and a sign-out is recorded while it is known whose. */
const before = (guard: Guard) =>
  createAuthMiddleware(async (context) => {
    const { path } = context
    const body = checkAuthInput(path, context)
    const address = addressOf(context)
    if (path === '/sign-in/email') await guardSignIn(guard, String(body['email']), address)
    if (path === '/sign-out') {
      const session = await getSessionFromCtx(context)
      if (session) await guard.record({ userId: session.user.id, action: 'session.signed_out', address })
    }
    if (path === '/change-password') {
      const session = await getSessionFromCtx(context)
      if (session) await refuseBeyond(guard.limits, keyOf('current', session.session.id), perSession)
      return { context: { body: { ...body, revokeOtherSessions: true } } }
    }
    return { context: { body } }
  })

/** Runs after every route: what was done with a password goes on record, and one that was right ends the counting. */
const after = (guard: Guard) =>
  createAuthMiddleware(async (context) => {
    const { path, body } = context
    const address = addressOf(context)
    const { newSession, returned } = context.context
    if (path === '/sign-in/email') {
      if (newSession) {
        await guard.limits.forget(keyOf('sign-in', String(body.email), address))
        await guard.record({ userId: newSession.user.id, action: 'session.started', address })
      } else if (isAPIError(returned)) {
        const user = await findUserByEmail(guard.database.db, String(body.email))
        if (user) await guard.record({ userId: user.id, action: 'session.refused', address })
      }
    }
    if (path === '/change-password' && newSession && !isAPIError(returned))
      await guard.record({ userId: newSession.user.id, action: 'user.password_changed', address })
  })

export const signInGuard = (guard: Guard) => ({ before: before(guard), after: after(guard) })

/**
 * One answer for every sign-in that fails: that the password of an address is right which is not proved yet would tell
 * that a sign-up with it went through, and so that the address had been free.
 */
export const withOneRefusal =
  (handler: (request: Request) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    const answer = await handler(request)
    const isRefusal = answer.status === 401 || answer.status === 403
    if (!isRefusal || !new URL(request.url).pathname.endsWith('/sign-in/email')) return answer
    return Response.json({ code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' }, { status: 401 })
  }
