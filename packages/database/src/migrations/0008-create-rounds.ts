import type { Migration } from './migration.ts'

/** Rounds of many pairs at once, and what became of each assignment when its round was published. */
export const createRounds: Migration = {
  name: '0008-create-rounds',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const real = dialect === 'sqlite' ? 'REAL' : 'DOUBLE PRECISION'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    return [
      `CREATE TABLE round (
        id TEXT PRIMARY KEY, title TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('draft', 'queued', 'running', 'done', 'no_solution', 'failed',
          'cancelled', 'published', 'undone')),
        mode TEXT NOT NULL CHECK (mode IN ('optimal', 'stable', 'fair')), version ${whole} NOT NULL,
        config TEXT NOT NULL, weights_version TEXT, progress ${real} NOT NULL, failure TEXT, instance TEXT, result TEXT,
        diagnosis TEXT,
        matched ${whole}, total ${real}, created_by TEXT NOT NULL, created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL)${strict}`,
      `CREATE INDEX round_updated ON round (updated_at, id)`,
      `CREATE INDEX round_waiting ON round (status, updated_at, id)`,
      `CREATE TABLE round_proposal (
        round_id TEXT NOT NULL REFERENCES round (id), scenario_id TEXT NOT NULL REFERENCES listing (id),
        capability_id TEXT NOT NULL REFERENCES listing (id),
        state TEXT NOT NULL CHECK (state IN ('proposed', 'skipped', 'withdrawn', 'kept')),
        pairing_id TEXT NOT NULL REFERENCES pairing (id), PRIMARY KEY (round_id, scenario_id, capability_id))${strict}`,
    ]
  },
}
