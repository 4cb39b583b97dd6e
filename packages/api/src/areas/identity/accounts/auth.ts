import { createHash } from 'node:crypto'

import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'

import type { Database } from '@duijie/database/database.ts'
import type { Clock } from '@duijie/domain/shared/time.schema.ts'
import type { MakeId } from '@duijie/domain/shared/id.schema.ts'
import { createAttemptLimits, type AttemptLimits } from './attempt-limits.ts'

export type AuthOptions = {
  database: Database
  /** At least 32 random characters. */
  secret: string
  publicUrl: string
  ids: MakeId
  clock: Clock
  mails: AccountMails | undefined
}

/** Mails about an account; undefined where the platform sends none. They must not wait for the mail to be taken. */
export type AccountMails = {
  /** A link to set a forgotten password anew. */
  reset: (to: string, url: string) => void
  /** A link that proves the address. */
  verify: (to: string, url: string) => void
}

/** Ten wrong passwords a quarter of an hour, from wherever they come: addresses are cheap, this account is one. */
const perAccount = { window: 15 * 60, max: 10 }

/** The address is hashed, so that the table says nothing of who tried to sign in. */
const accountKey = (email: unknown): string =>
  `sign-in:${createHash('sha256').update(String(email).trim().toLowerCase()).digest('base64url')}`

const accountGuard = (limits: AttemptLimits) => ({
  before: createAuthMiddleware(async ({ path, body }) => {
    if (path !== '/sign-in/email') return
    const { allowed } = await limits.consume(accountKey(body.email), perAccount)
    if (!allowed)
      throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_ATTEMPTS', message: 'too many wrong passwords' })
  }),
  after: createAuthMiddleware(async ({ path, body, context }) => {
    if (path === '/sign-in/email' && context.newSession) await limits.forget(accountKey(body.email))
  }),
})

const verificationUrl = (publicUrl: string, token: string): string =>
  `${publicUrl}/api/auth/verify-email?token=${encodeURIComponent(token)}&callbackURL=${encodeURIComponent('/home')}`

const resetSeconds = 60 * 60

const idModels: Record<string, 'usr' | 'ses'> = { user: 'usr', session: 'ses' }

/**
 * E-mail and password, sessions in the database. Organisations, roles and invitations are our own use cases, because
 * each of them must write its audit row and event in one transaction (docs/adr/0003).
 *
 * No session cookie cache: a removed member or a suspended organisation is out at the next request.
 */
export const createAuth = ({ database, secret, publicUrl, ids, clock, mails }: AuthOptions) => {
  const limits = createAttemptLimits(database, clock, ids)
  return betterAuth({
    appName: 'Duijie',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    // People also come by the machine's address; a foreign page never gets this far (the server's request gate).
    trustedOrigins: (request) => (request ? [publicUrl, new URL(request.url).origin] : [publicUrl]),
    telemetry: { enabled: false },
    database: { db: database.db, type: database.dialect, transaction: true },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      autoSignIn: true,
      resetPasswordTokenExpiresIn: resetSeconds,
      revokeSessionsOnPasswordReset: true,
      // The token stands after the `#`, where no log, proxy or Referer header sees it.
      ...(mails && {
        sendResetPassword: async ({ user, token }) => mails.reset(user.email, `${publicUrl}/reset-password#${token}`),
      }),
    },
    ...(mails && {
      emailVerification: {
        sendOnSignUp: true,
        sendVerificationEmail: async ({ user, token }) => mails.verify(user.email, verificationUrl(publicUrl, token)),
      },
    }),
    verification: { storeIdentifier: 'hashed' },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      customStorage: limits,
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/sign-up/email': { window: 60, max: 10 },
        '/request-password-reset': { window: 60, max: 5 },
        '/reset-password': { window: 60, max: 10 },
      },
    },
    advanced: {
      useSecureCookies: publicUrl.startsWith('https://'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      // Set by our own server from the socket, never by the client (apps/server strips what came in).
      ipAddress: { ipAddressHeaders: ['x-duijie-client-ip'] },
      database: {
        generateId: ({ model }) => {
          const prefix = idModels[model]
          return prefix ? ids(prefix) : ids('evt')
        },
      },
    },
    hooks: accountGuard(limits),
    // A link that proves an address goes out through our own procedure, for who is signed in, and to nobody else's address.
    disabledPaths: ['/update-user', '/change-email', '/delete-user', '/send-verification-email'],
    logger: { level: 'error' },
  })
}

export type Auth = ReturnType<typeof createAuth>
