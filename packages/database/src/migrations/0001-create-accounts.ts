import type { Migration } from './migration.ts'

/** better-auth's own tables (its core schema and its database rate limit), and what we hang on them. */
export const createAccounts: Migration = {
  name: '0001-create-accounts',
  statements: (dialect) => {
    const time = dialect === 'sqlite' ? 'TEXT' : 'TIMESTAMPTZ'
    const flag = dialect === 'sqlite' ? 'INTEGER' : 'BOOLEAN'
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    return [
      `CREATE TABLE "user" (
        "id" TEXT PRIMARY KEY, "name" TEXT NOT NULL, "email" TEXT NOT NULL UNIQUE, "emailVerified" ${flag} NOT NULL,
        "image" TEXT, "createdAt" ${time} NOT NULL, "updatedAt" ${time} NOT NULL)${strict}`,
      `CREATE TABLE "session" (
        "id" TEXT PRIMARY KEY, "expiresAt" ${time} NOT NULL, "token" TEXT NOT NULL UNIQUE, "createdAt" ${time} NOT NULL,
        "updatedAt" ${time} NOT NULL, "ipAddress" TEXT, "userAgent" TEXT,
        "userId" TEXT NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE)${strict}`,
      `CREATE INDEX "session_user" ON "session" ("userId")`,
      `CREATE TABLE "account" (
        "id" TEXT PRIMARY KEY, "accountId" TEXT NOT NULL, "providerId" TEXT NOT NULL,
        "userId" TEXT NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE, "accessToken" TEXT, "refreshToken" TEXT,
        "idToken" TEXT, "accessTokenExpiresAt" ${time}, "refreshTokenExpiresAt" ${time}, "scope" TEXT, "password" TEXT,
        "createdAt" ${time} NOT NULL, "updatedAt" ${time} NOT NULL)${strict}`,
      `CREATE INDEX "account_user" ON "account" ("userId")`,
      `CREATE TABLE "verification" (
        "id" TEXT PRIMARY KEY, "identifier" TEXT NOT NULL, "value" TEXT NOT NULL, "expiresAt" ${time} NOT NULL,
        "createdAt" ${time} NOT NULL, "updatedAt" ${time} NOT NULL)${strict}`,
      `CREATE INDEX "verification_identifier" ON "verification" ("identifier")`,
      `CREATE TABLE "rateLimit" (
        "id" TEXT PRIMARY KEY, "key" TEXT NOT NULL UNIQUE, "count" ${whole} NOT NULL, "lastRequest" ${whole} NOT NULL)${strict}`,
      `CREATE TABLE staff_role (
        user_id TEXT NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE,
        role TEXT NOT NULL CHECK (role IN ('broker', 'reviewer', 'admin')), granted_at TEXT NOT NULL,
        PRIMARY KEY (user_id, role))${strict}`,
    ]
  },
}
