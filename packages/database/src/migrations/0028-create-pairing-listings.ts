import type { Migration } from './migration.ts'

/** What a pairing takes along beside its two sides. */
export const createPairingListings: Migration = {
  name: '0028-create-pairing-listings',
  statements: (dialect) => {
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    return [
      `CREATE TABLE pairing_listing (
        pairing_id TEXT NOT NULL REFERENCES pairing (id), listing_id TEXT NOT NULL REFERENCES listing (id),
        role TEXT NOT NULL, title TEXT NOT NULL, added_by TEXT NOT NULL, added_at TEXT NOT NULL,
        PRIMARY KEY (pairing_id, listing_id))${strict}`,
      `CREATE INDEX pairing_listing_listing ON pairing_listing (listing_id)`,
    ]
  },
}
