import type { Migration } from './migration.ts'

export const createPairings: Migration = {
  name: '0004-create-pairings',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const real = dialect === 'sqlite' ? 'REAL' : 'DOUBLE PRECISION'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    const consent = `TEXT NOT NULL CHECK (%s IN ('pending', 'consented', 'declined'))`
    return [
      `CREATE TABLE pairing (
        id TEXT PRIMARY KEY, scenario_id TEXT NOT NULL REFERENCES listing (id),
        capability_id TEXT NOT NULL REFERENCES listing (id),
        scenario_organisation_id TEXT NOT NULL REFERENCES organisation (id),
        capability_organisation_id TEXT NOT NULL REFERENCES organisation (id),
        stage TEXT NOT NULL CHECK (stage IN ('screening', 'invited', 'connected', 'nda', 'pilot', 'evaluation',
          'contract', 'deployed', 'declined', 'closed')),
        stage_since TEXT NOT NULL, version ${whole} NOT NULL,
        lane TEXT NOT NULL CHECK (lane IN ('manufacturing', 'medicine', 'agriculture', 'other')),
        broker_id TEXT REFERENCES "user" ("id"), score ${real} NOT NULL, explanation TEXT NOT NULL,
        scenario_consent ${consent.replace('%s', 'scenario_consent')},
        capability_consent ${consent.replace('%s', 'capability_consent')},
        consent_details TEXT NOT NULL, next_step TEXT, next_step_due TEXT,
        next_step_by TEXT NOT NULL CHECK (next_step_by IN ('broker', 'scenario', 'capability', 'both', 'none')),
        proposed_by TEXT NOT NULL,
        proposed_side TEXT NOT NULL CHECK (proposed_side IN ('platform', 'scenario', 'capability')),
        invited_at TEXT, proposal_note TEXT, updated_by TEXT NOT NULL, created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CHECK (stage IN ('screening', 'invited', 'declined', 'closed')
          OR (invited_at IS NOT NULL AND scenario_consent = 'consented' AND capability_consent = 'consented')))${strict}`,
      `CREATE UNIQUE INDEX pairing_one_open ON pairing (scenario_id, capability_id) WHERE stage NOT IN ('declined', 'closed')`,
      `CREATE INDEX pairing_stage ON pairing (stage, stage_since, id)`,
      `CREATE INDEX pairing_scenario_organisation ON pairing (scenario_organisation_id, updated_at, id)`,
      `CREATE INDEX pairing_capability_organisation ON pairing (capability_organisation_id, updated_at, id)`,
      `CREATE INDEX pairing_capability ON pairing (capability_id)`,
      `CREATE TABLE pairing_event (
        id TEXT PRIMARY KEY, pairing_id TEXT NOT NULL REFERENCES pairing (id), kind TEXT NOT NULL, actor_id TEXT NOT NULL,
        actor_side TEXT NOT NULL CHECK (actor_side IN ('platform', 'scenario', 'capability')),
        from_stage TEXT, to_stage TEXT, reason TEXT, text TEXT,
        audience TEXT NOT NULL CHECK (audience IN ('internal', 'shared')), created_at TEXT NOT NULL)${strict}`,
      `CREATE INDEX pairing_event_pairing ON pairing_event (pairing_id, created_at, id)`,
    ]
  },
}
