import type { Migration } from './migration.ts'

/** Periodic work is a job since there are jobs; nothing has read leases since. */
export const dropLeases: Migration = {
  name: '0021-drop-leases',
  statements: () => [`DROP TABLE lease`],
}
