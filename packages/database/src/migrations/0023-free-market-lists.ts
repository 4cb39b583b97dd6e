import type { Migration } from './migration.ts'
import { dropChecks } from './rebuild-table.ts'

/** As 0022, for listings, what is said about matches, and saved searches. */
export const freeMarketLists: Migration = {
  name: '0023-free-market-lists',
  statements: (dialect) => [
    ...dropChecks(
      dialect,
      {
        table: 'listing',
        columns: [
          'id TEXT PRIMARY KEY',
          'kind TEXT NOT NULL',
          'organisation_id TEXT NOT NULL REFERENCES organisation (id)',
          'status TEXT NOT NULL',
          'version INTEGER NOT NULL',
          'body TEXT NOT NULL',
          'published_body TEXT',
          'is_public INTEGER NOT NULL CHECK (is_public IN (0, 1))',
          'teaser_text TEXT NOT NULL',
          'external_id TEXT',
          'content_hash TEXT',
          'review_reason TEXT',
          'created_at TEXT NOT NULL',
          'updated_at TEXT NOT NULL',
          'published_at TEXT',
          'expires_at TEXT',
        ],
        keys: [
          `CHECK (status <> 'published' OR published_body IS NOT NULL)`,
          'UNIQUE (organisation_id, kind, external_id)',
        ],
        indexes: [
          'CREATE INDEX listing_organisation ON listing (organisation_id, status, updated_at, id)',
          'CREATE INDEX listing_status ON listing (status, kind, published_at, id)',
        ],
      },
      ['listing_kind_check', 'listing_status_check'],
    ),
    ...dropChecks(
      dialect,
      {
        table: 'change_request',
        columns: [
          'id TEXT PRIMARY KEY',
          'listing_id TEXT NOT NULL REFERENCES listing (id)',
          'body TEXT NOT NULL',
          'reason TEXT NOT NULL',
          'state TEXT NOT NULL',
          'answer TEXT',
          'requested_by TEXT NOT NULL',
          'decided_by TEXT',
          'created_at TEXT NOT NULL',
          'decided_at TEXT',
        ],
        indexes: [
          `CREATE UNIQUE INDEX change_request_one_pending ON change_request (listing_id) WHERE state = 'pending'`,
          'CREATE INDEX change_request_state ON change_request (state, created_at, id)',
        ],
      },
      ['change_request_state_check'],
    ),
    ...dropChecks(
      dialect,
      {
        table: 'interest',
        columns: [
          'id TEXT PRIMARY KEY',
          'organisation_id TEXT NOT NULL REFERENCES organisation (id)',
          'listing_id TEXT NOT NULL REFERENCES listing (id)',
          'other_id TEXT NOT NULL REFERENCES listing (id)',
          'level TEXT',
          'version INTEGER NOT NULL',
          'updated_by TEXT NOT NULL',
          'created_at TEXT NOT NULL',
          'updated_at TEXT NOT NULL',
        ],
        keys: ['UNIQUE (listing_id, other_id)'],
        indexes: ['CREATE INDEX interest_listing ON interest (listing_id, updated_at, id)'],
      },
      ['interest_level_check'],
    ),
    ...dropChecks(
      dialect,
      {
        table: 'refusal',
        columns: [
          'id TEXT PRIMARY KEY',
          'organisation_id TEXT NOT NULL REFERENCES organisation (id)',
          'refused_id TEXT NOT NULL REFERENCES organisation (id)',
          'kind TEXT NOT NULL',
          'note TEXT',
          'declared_by TEXT NOT NULL',
          'created_at TEXT NOT NULL',
        ],
        keys: ['UNIQUE (organisation_id, refused_id)'],
        indexes: ['CREATE INDEX refusal_organisation ON refusal (organisation_id, created_at, id)'],
      },
      ['refusal_kind_check'],
    ),
    ...dropChecks(
      dialect,
      {
        table: 'exclusion',
        columns: [
          'id TEXT PRIMARY KEY',
          'listing_id TEXT NOT NULL REFERENCES listing (id)',
          'candidate_id TEXT NOT NULL REFERENCES listing (id)',
          'reason TEXT NOT NULL',
          'note TEXT',
          'side TEXT NOT NULL',
          'excluded_by TEXT NOT NULL',
          'created_at TEXT NOT NULL',
        ],
        keys: ['UNIQUE (listing_id, candidate_id)'],
        indexes: ['CREATE INDEX exclusion_listing ON exclusion (listing_id, created_at, id)'],
      },
      ['exclusion_reason_check', 'exclusion_side_check'],
    ),
    ...dropChecks(
      dialect,
      {
        table: 'saved_search',
        columns: [
          'id TEXT PRIMARY KEY',
          'user_id TEXT NOT NULL REFERENCES "user" (id)',
          'name TEXT NOT NULL',
          'query TEXT NOT NULL',
          'alert TEXT NOT NULL',
          'locale TEXT NOT NULL',
          'version INTEGER NOT NULL',
          'last_digest_at TEXT',
          'created_at TEXT NOT NULL',
          'deleted_at TEXT',
        ],
        indexes: ['CREATE INDEX saved_search_user ON saved_search (user_id, created_at, id)'],
      },
      ['saved_search_alert_check', 'saved_search_locale_check'],
    ),
  ],
}
