import { betterAuth } from 'better-auth'

import type { Database } from '@duijie/database/database.ts'
import type { Clock } from '@duijie/domain/shared/time.schema.ts'
import type { MakeId } from '@duijie/domain/shared/id.schema.ts'
import { createAttemptLimits } from './attempt-limits.repository.ts'
import { hiddenTokenAdapter } from './hidden-token-adapter.ts'
import { signInGuard, withOneRefusal, type AccountAct } from './sign-in-guard.ts'

export type AuthOptions = {
  database: Database
  /** At least 32 random characters. */
  secret: string
  publicUrl: string
  ids: MakeId
  clock: Clock
  mails: AccountMails | undefined
  /** Puts on record what somebody did with their account. */
  record: (act: AccountAct) => Promise<void>
}

/** Mails about an account; undefined where the platform sends none. They must not wait for the mail to be taken. */
export type AccountMails = {
  /** A link to set a forgotten password anew. */
  reset: (to: string, url: string) => void
  /** A link that proves the address. */
  verify: (to: string, url: string) => void
  /** Somebody tried to sign up with an address that has an account. */
  taken: (to: string, url: string) => void
}

/** The link of the mail, with the page of ours that the sign-up came from. */
const verificationUrl = (publicUrl: string, token: string, asked: string): string => {
  const back = new URL(asked).searchParams.get('callbackURL') ?? '/'
  const url = new URL('/api/auth/verify-email', publicUrl)
  url.searchParams.set('token', token)
  url.searchParams.set('callbackURL', back === '/' ? '/home' : back)
  return url.href
}

const resetSeconds = 60 * 60

const idModels: Record<string, 'usr' | 'ses'> = { user: 'usr', session: 'ses' }

/**
 * E-mail and password, sessions in the database. Organisations, roles and invitations are our own use cases, because
 * each of them must write its audit row and event in one transaction (docs/adr/0003).
 *
 * No session cookie cache: a removed member or a suspended organisation is out at the next request.
 */
export const createAuth = ({ database, secret, publicUrl, ids, clock, mails, record }: AuthOptions) => {
  const limits = createAttemptLimits(database, clock, ids)
  const isHttps = publicUrl.startsWith('https://')
  const auth = betterAuth({
    appName: 'Duijie',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    // People also come by the machine's address; a foreign page never gets this far (the server's request gate).
    trustedOrigins: (request) => (request ? [publicUrl, new URL(request.url).origin] : [publicUrl]),
    telemetry: { enabled: false },
    database: hiddenTokenAdapter(database),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      // A sign-up answers alike for a free address and a taken one: nobody is signed in by it, and the rest goes by mail.
      autoSignIn: false,
      requireEmailVerification: mails !== undefined,
      onExistingUserSignUp: async ({ user }) => mails?.taken(user.email, `${publicUrl}/sign-in`),
      resetPasswordTokenExpiresIn: resetSeconds,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: async ({ user }) => record({ userId: user.id, action: 'user.password_reset', address: '' }),
      // The token stands after the `#`, where no log, proxy or Referer header sees it.
      ...(mails && {
        sendResetPassword: async ({ user, token }) => mails.reset(user.email, `${publicUrl}/reset-password#${token}`),
      }),
    },
    ...(mails && {
      emailVerification: {
        sendOnSignUp: true,
        sendOnSignIn: true,
        sendVerificationEmail: async ({ user, token, url }) =>
          mails.verify(user.email, verificationUrl(publicUrl, token, url)),
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
      // The library would put `__Secure-` before the name; `__Host-` also keeps a sibling subdomain from setting it.
      useSecureCookies: false,
      cookiePrefix: isHttps ? '__Host-duijie' : 'duijie',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, secure: isHttps, path: '/' },
      // Set by our own server from the socket, never by the client (apps/server strips what came in).
      ipAddress: { ipAddressHeaders: ['x-duijie-client-ip'] },
      database: {
        generateId: ({ model }) => {
          const prefix = idModels[model]
          return prefix ? ids(prefix) : ids('evt')
        },
      },
    },
    hooks: signInGuard({ database, limits, record, now: clock }),
    // A link that proves an address goes out through our own procedure, for who is signed in, and to nobody else's address.
    disabledPaths: ['/update-user', '/change-email', '/delete-user', '/send-verification-email'],
    logger: { level: 'error' },
  })
  return { ...auth, handler: withOneRefusal(auth.handler) }
}

export type Auth = ReturnType<typeof createAuth>
