import type { Migration } from './migration.ts'

/** Organisations that are only described from a public source; none without one. */
export const markListedOrganisations: Migration = {
  name: '0015-mark-listed-organisations',
  statements: () => [
    `ALTER TABLE organisation ADD COLUMN source_url TEXT`,
    `ALTER TABLE organisation ADD COLUMN membership TEXT NOT NULL DEFAULT 'member'
      CHECK (membership = 'member' OR (membership = 'listed' AND source_url IS NOT NULL))`,
  ],
}
