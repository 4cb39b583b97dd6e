import { betterAuth } from 'better-auth'

import type { Database } from '@duijie/database/database.ts'
import type { MakeId } from '@duijie/domain/shared/id.schema.ts'

export type AuthOptions = {
  database: Database
  /** At least 32 random characters. */
  secret: string
  publicUrl: string
  ids: MakeId
  /** Mails a link to set a password anew; undefined where the platform sends no mail. Must not wait for the mail. */
  mailReset: ((to: string, url: string) => void) | undefined
}

const resetSeconds = 60 * 60

const idModels: Record<string, 'usr' | 'ses'> = { user: 'usr', session: 'ses' }

/**
 * E-mail and password, sessions in the database. Organisations, roles and invitations are our own use cases, because
 * each of them must write its audit row and event in one transaction (docs/adr/0003).
 *
 * No session cookie cache: a removed member or a suspended organisation is out at the next request.
 */
export const createAuth = ({ database, secret, publicUrl, ids, mailReset }: AuthOptions) =>
  betterAuth({
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
      ...(mailReset && {
        sendResetPassword: async ({ user, token }) => mailReset(user.email, `${publicUrl}/reset-password#${token}`),
      }),
    },
    verification: { storeIdentifier: 'hashed' },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: 'database',
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
    disabledPaths: ['/update-user', '/change-email', '/delete-user'],
    logger: { level: 'error' },
  })

export type Auth = ReturnType<typeof createAuth>
