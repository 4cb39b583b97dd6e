import type { Migration } from './migration.ts'

export const createOrganisations: Migration = {
  name: '0002-create-organisations',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    return [
      `CREATE TABLE organisation (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, name_en TEXT,
        kind TEXT NOT NULL CHECK (kind IN ('vendor', 'industry', 'compute', 'institute', 'platform')),
        verification TEXT NOT NULL CHECK (verification IN ('unverified', 'pending', 'verified', 'rejected', 'suspended')),
        verification_reason TEXT, region TEXT, sector TEXT, credit_code TEXT UNIQUE, website TEXT, about TEXT,
        contact_name TEXT, contact_phone TEXT, contact_email TEXT,
        version ${whole} NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL)${strict}`,
      `CREATE INDEX organisation_verification ON organisation (verification, id)`,
      `CREATE INDEX organisation_name ON organisation (name)`,
      `CREATE TABLE member (
        id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL REFERENCES organisation (id),
        user_id TEXT NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE,
        role TEXT NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')), joined_at TEXT NOT NULL,
        UNIQUE (organisation_id, user_id))${strict}`,
      `CREATE INDEX member_user ON member (user_id)`,
      `CREATE TABLE invitation (
        id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL REFERENCES organisation (id), email TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
        state TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'declined', 'cancelled')),
        invited_by TEXT NOT NULL, created_at TEXT NOT NULL, expires_at TEXT NOT NULL)${strict}`,
      `CREATE UNIQUE INDEX invitation_one_pending ON invitation (organisation_id, email) WHERE state = 'pending'`,
      `CREATE INDEX invitation_email ON invitation (email)`,
    ]
  },
}
