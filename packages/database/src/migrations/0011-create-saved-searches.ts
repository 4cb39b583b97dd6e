import type { Migration } from './migration.ts'

/** Searches that people keep, and what has come to fit them since. */
export const createSavedSearches: Migration = {
  name: '0011-create-saved-searches',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    return [
      `CREATE TABLE saved_search (
        id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES "user" (id), name TEXT NOT NULL, query TEXT NOT NULL,
        alert TEXT NOT NULL CHECK (alert IN ('off', 'app', 'daily', 'weekly')),
        locale TEXT NOT NULL CHECK (locale IN ('zh', 'en')), version ${whole} NOT NULL, last_digest_at TEXT,
        created_at TEXT NOT NULL, deleted_at TEXT)${strict}`,
      `CREATE INDEX saved_search_user ON saved_search (user_id, created_at, id)`,
      `CREATE TABLE search_hit (
        search_id TEXT NOT NULL REFERENCES saved_search (id), listing_id TEXT NOT NULL REFERENCES listing (id),
        found_at TEXT NOT NULL, seen_at TEXT, mailed_at TEXT, PRIMARY KEY (search_id, listing_id))${strict}`,
      `CREATE INDEX search_hit_found ON search_hit (search_id, found_at, listing_id)`,
    ]
  },
}
