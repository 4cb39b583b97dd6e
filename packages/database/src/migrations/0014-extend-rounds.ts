import type { Migration } from './migration.ts'

/**
 * The size of organisations, which limits of a round speak of; what a round left aside; proposals that could not be made,
 * with their reason (the table is made anew, for SQLite cannot let a column be empty afterwards); and questions about
 * whom a round left out: one side of a pair, or both.
 */
export const extendRounds: Migration = {
  name: '0014-extend-rounds',
  statements: (dialect) => {
    const real = dialect === 'sqlite' ? 'REAL' : 'DOUBLE PRECISION'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    return [
      `ALTER TABLE organisation ADD COLUMN size TEXT CHECK (size IN ('large', 'medium', 'small', 'micro'))`,
      `ALTER TABLE round ADD COLUMN notes TEXT`,
      `ALTER TABLE round ADD COLUMN left_out TEXT`,
      `CREATE TABLE round_proposal_next (
        round_id TEXT NOT NULL REFERENCES round (id), scenario_id TEXT NOT NULL REFERENCES listing (id),
        capability_id TEXT NOT NULL REFERENCES listing (id),
        state TEXT NOT NULL CHECK (state IN ('proposed', 'skipped', 'left_out', 'withdrawn', 'kept')),
        pairing_id TEXT REFERENCES pairing (id), reason TEXT,
        PRIMARY KEY (round_id, scenario_id, capability_id),
        CHECK ((state = 'left_out') = (pairing_id IS NULL)), CHECK ((state = 'left_out') = (reason IS NOT NULL)))${strict}`,
      `INSERT INTO round_proposal_next (round_id, scenario_id, capability_id, state, pairing_id)
        SELECT round_id, scenario_id, capability_id, state, pairing_id FROM round_proposal`,
      `DROP TABLE round_proposal`,
      `ALTER TABLE round_proposal_next RENAME TO round_proposal`,
      `CREATE TABLE round_question (
        id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round (id),
        scenario_id TEXT REFERENCES listing (id), capability_id TEXT REFERENCES listing (id),
        status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        progress ${real} NOT NULL, answer TEXT, asked_by TEXT NOT NULL, asked_at TEXT NOT NULL,
        CHECK (scenario_id IS NOT NULL OR capability_id IS NOT NULL))${strict}`,
      `CREATE INDEX round_question_round ON round_question (round_id)`,
      `CREATE INDEX round_question_waiting ON round_question (status, asked_at, id)`,
    ]
  },
}
