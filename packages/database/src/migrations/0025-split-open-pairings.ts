import type { Migration } from './migration.ts'

const isOpen = `stage NOT IN ('declined', 'closed')`

/**
 * One open pairing of two listings that both sides know of, and beside it one hidden proposal of each side: a side that
 * proposes must not learn from a refusal that the other side, or the platform, has done so already.
 */
export const splitOpenPairings: Migration = {
  name: '0025-split-open-pairings',
  statements: () => [
    `DROP INDEX pairing_one_open`,
    `CREATE UNIQUE INDEX pairing_one_open ON pairing (scenario_id, capability_id)
      WHERE ${isOpen} AND invited_at IS NOT NULL`,
    `CREATE UNIQUE INDEX pairing_one_wish ON pairing (scenario_id, capability_id, proposed_side)
      WHERE ${isOpen} AND invited_at IS NULL`,
    `CREATE INDEX pairing_scenario ON pairing (scenario_id, capability_id)`,
  ],
}
