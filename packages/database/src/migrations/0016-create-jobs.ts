import type { Migration } from './migration.ts'

/** Queued and periodic work: what waits, runs, ended or is parked. */
export const createJobs: Migration = {
  name: '0016-create-jobs',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const real = dialect === 'sqlite' ? 'REAL' : 'DOUBLE PRECISION'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    return [
      `CREATE TABLE job (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, payload TEXT NOT NULL, state TEXT NOT NULL,
        attempts ${whole} NOT NULL CHECK (attempts >= 0), progress ${real} NOT NULL CHECK (progress BETWEEN 0 AND 1),
        is_cancelled ${whole} NOT NULL CHECK (is_cancelled IN (0, 1)), run_at TEXT NOT NULL,
        lease_holder TEXT, lease_until TEXT, error TEXT, created_by TEXT NOT NULL, created_at TEXT NOT NULL,
        started_at TEXT, finished_at TEXT,
        CHECK ((state = 'running') = (lease_holder IS NOT NULL)),
        CHECK ((lease_holder IS NULL) = (lease_until IS NULL)))${strict}`,
      `CREATE INDEX job_due ON job (name, state, run_at)`,
      `CREATE INDEX job_recent ON job (state, created_at, id)`,
    ]
  },
}
