import type { Migration } from './migration.ts'

/** What people say about matches, whom they refuse, and whom they leave out of a list. */
export const createMatchingWords: Migration = {
  name: '0010-create-matching-words',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    return [
      `CREATE TABLE interest (
        id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL REFERENCES organisation (id),
        listing_id TEXT NOT NULL REFERENCES listing (id), other_id TEXT NOT NULL REFERENCES listing (id),
        level TEXT CHECK (level IN ('very-high', 'high', 'neutral', 'low', 'very-low', 'conflict')),
        version ${whole} NOT NULL, updated_by TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
        UNIQUE (listing_id, other_id))${strict}`,
      `CREATE INDEX interest_listing ON interest (listing_id, updated_at, id)`,
      `CREATE TABLE refusal (
        id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL REFERENCES organisation (id),
        refused_id TEXT NOT NULL REFERENCES organisation (id),
        kind TEXT NOT NULL CHECK (kind IN ('blocked', 'conflict')), note TEXT,
        declared_by TEXT NOT NULL, created_at TEXT NOT NULL, UNIQUE (organisation_id, refused_id))${strict}`,
      `CREATE INDEX refusal_organisation ON refusal (organisation_id, created_at, id)`,
      `CREATE TABLE exclusion (
        id TEXT PRIMARY KEY, listing_id TEXT NOT NULL REFERENCES listing (id),
        candidate_id TEXT NOT NULL REFERENCES listing (id),
        reason TEXT NOT NULL CHECK (reason IN ('already_supplier', 'tried_before', 'not_relevant', 'too_small',
          'too_far', 'other')),
        note TEXT, side TEXT NOT NULL CHECK (side IN ('platform', 'owner')),
        excluded_by TEXT NOT NULL, created_at TEXT NOT NULL, UNIQUE (listing_id, candidate_id))${strict}`,
      `CREATE INDEX exclusion_listing ON exclusion (listing_id, created_at, id)`,
    ]
  },
}
