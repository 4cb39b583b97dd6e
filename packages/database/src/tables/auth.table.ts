import type { ColumnType, Generated } from 'kysely'

/** better-auth writes ISO text and 0/1 on SQLite, dates and booleans on Postgres. */
type AuthTime = ColumnType<string | Date, string | Date, string | Date>
type AuthFlag = ColumnType<number | boolean, number | boolean, number | boolean>

/** Owned by better-auth; column names are its own. */
export type UserTable = {
  id: string
  name: string
  email: string
  emailVerified: AuthFlag
  image: string | null
  createdAt: AuthTime
  updatedAt: AuthTime
}

export type SessionTable = {
  id: string
  expiresAt: AuthTime
  token: string
  createdAt: AuthTime
  updatedAt: AuthTime
  ipAddress: string | null
  userAgent: string | null
  userId: string
}

export type AccountTable = {
  id: string
  accountId: string
  providerId: string
  userId: string
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: AuthTime | null
  refreshTokenExpiresAt: AuthTime | null
  scope: string | null
  password: string | null
  createdAt: AuthTime
  updatedAt: AuthTime
}

export type VerificationTable = {
  id: string
  identifier: string
  value: string
  expiresAt: AuthTime
  createdAt: AuthTime
  updatedAt: AuthTime
}

export type RateLimitTable = { id: Generated<string>; key: string; count: number; lastRequest: number }
