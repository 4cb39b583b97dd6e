import type { Migration } from './migration.ts'

export const createListings: Migration = {
  name: '0003-create-listings',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    return [
      `CREATE TABLE listing (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('capability', 'scenario', 'dataset', 'compute')),
        organisation_id TEXT NOT NULL REFERENCES organisation (id),
        status TEXT NOT NULL CHECK (status IN ('draft', 'in_review', 'published', 'expired', 'archived')),
        version ${whole} NOT NULL, body TEXT NOT NULL, published_body TEXT,
        is_public ${whole} NOT NULL CHECK (is_public IN (0, 1)), teaser_text TEXT NOT NULL,
        external_id TEXT, content_hash TEXT, review_reason TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
        published_at TEXT, expires_at TEXT,
        CHECK (status <> 'published' OR published_body IS NOT NULL),
        UNIQUE (organisation_id, kind, external_id))${strict}`,
      `CREATE INDEX listing_organisation ON listing (organisation_id, status, updated_at, id)`,
      `CREATE INDEX listing_status ON listing (status, kind, published_at, id)`,
      `CREATE TABLE listing_version (
        listing_id TEXT NOT NULL REFERENCES listing (id), version ${whole} NOT NULL, action TEXT NOT NULL,
        actor_id TEXT NOT NULL, note TEXT, body TEXT NOT NULL, created_at TEXT NOT NULL,
        PRIMARY KEY (listing_id, version))${strict}`,
      `CREATE TABLE change_request (
        id TEXT PRIMARY KEY, listing_id TEXT NOT NULL REFERENCES listing (id), body TEXT NOT NULL, reason TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'rejected', 'withdrawn')), answer TEXT,
        requested_by TEXT NOT NULL, decided_by TEXT, created_at TEXT NOT NULL, decided_at TEXT)${strict}`,
      `CREATE UNIQUE INDEX change_request_one_pending ON change_request (listing_id) WHERE state = 'pending'`,
      `CREATE INDEX change_request_state ON change_request (state, created_at, id)`,
    ]
  },
}
