import type { Database, Executor } from '@duijie/database/database.ts'
import type { SqlDialect } from '@duijie/database/migrations/migration.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'
import type { Clock } from '@duijie/domain/shared/time.schema.ts'
import type { MakeId } from '@duijie/domain/shared/id.schema.ts'

/** Structured log lines; pino fits. */
export type Log = {
  info(detail: object, message: string): void
  warn(detail: object, message: string): void
  error(detail: object, message: string): void
}

export type Mail = {
  to: string
  subject: string
  text: string
  /** The same for every attempt at the same mail, so that a mailbox may know a repeated one. */
  id?: string
  /** Stops mails of this kind when it is posted to (RFC 8058); whoever opens it is asked first. */
  unsubscribeUrl?: string
}

/** The mail server is away or asks to come back later: the same mail may well go through then. */
export class MailAwayError extends Error {
  override name = 'MailAwayError'
}

/** Sends one mail. Rejects with MailAwayError when it is to be tried again, otherwise when it never will be taken. */
export type Mailer = { send(mail: Mail): Promise<void> }

export type DemoAccount = {
  email: string
  password: string
  name: Record<Locale, string>
  persona: 'vendor' | 'industry' | 'broker' | 'admin'
}

export type ApiConfig = {
  publicUrl: string
  /** Shown on the sign-in page; empty outside the demo world. */
  demoAccounts: readonly DemoAccount[]
  /** Whoever holds it may create the first administrator; undefined once there is one. */
  setupToken: string | undefined
}

/**
 * Everything a use case may ask for, built once by the process. Infrastructure only, never services. A feature that
 * brings a port of its own adds it in its manifest (`declare module`), so that the kernel names none of them.
 */
export interface Deps {
  database: Database
  clock: Clock
  ids: MakeId
  log: Log
  mailer: Mailer | undefined
  config: ApiConfig
  /**
   * A user with their roles as they are now; undefined where the account is gone. With the dialect of a transaction, what
   * gives them their rights is held until it ends: whoever takes a right away waits for what is done by it.
   */
  readActor: (executor: Executor, userId: string, heldOn?: SqlDialect) => Promise<Actor | undefined>
  /** Tells whoever follows the outbox or runs jobs that something was committed; never throws. */
  wake: () => void
}
