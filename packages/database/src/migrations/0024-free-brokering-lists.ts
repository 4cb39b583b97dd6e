import type { Migration, SqlDialect } from './migration.ts'
import { dropChecks } from './rebuild-table.ts'

/** What guarded histories before there were rules. */
const dropOldGuards = (dialect: SqlDialect): string[] => {
  const tables = ['audit', 'weight_version', 'weight_activation']
  if (dialect === 'postgres')
    return [
      ...tables.map((table) => `DROP TRIGGER IF EXISTS ${table}_no_change ON ${table}`),
      'DROP FUNCTION IF EXISTS audit_refuse_change()',
      'DROP FUNCTION IF EXISTS weights_refuse_change()',
    ]
  return tables.flatMap((table) => ['update', 'delete'].map((change) => `DROP TRIGGER IF EXISTS ${table}_no_${change}`))
}

/**
 * As 0022, for pairings and rounds. Indexes over the stages that end a pairing, a list that grows, are made anew with the
 * rules.
 */
export const freeBrokeringLists: Migration = {
  name: '0024-free-brokering-lists',
  statements: (dialect) => [
    ...dropOldGuards(dialect),
    ...dropChecks(
      dialect,
      {
        table: 'pairing',
        columns: [
          'id TEXT PRIMARY KEY',
          'scenario_id TEXT NOT NULL REFERENCES listing (id)',
          'capability_id TEXT NOT NULL REFERENCES listing (id)',
          'scenario_organisation_id TEXT NOT NULL REFERENCES organisation (id)',
          'capability_organisation_id TEXT NOT NULL REFERENCES organisation (id)',
          'stage TEXT NOT NULL',
          'stage_since TEXT NOT NULL',
          'version INTEGER NOT NULL',
          'lane TEXT NOT NULL',
          'broker_id TEXT REFERENCES "user" ("id")',
          'score REAL NOT NULL',
          'explanation TEXT NOT NULL',
          'scenario_consent TEXT NOT NULL',
          'capability_consent TEXT NOT NULL',
          'consent_details TEXT NOT NULL',
          'next_step TEXT',
          'next_step_due TEXT',
          'next_step_by TEXT NOT NULL',
          'proposed_by TEXT NOT NULL',
          'proposed_side TEXT NOT NULL',
          'invited_at TEXT',
          'proposal_note TEXT',
          'updated_by TEXT NOT NULL',
          'created_at TEXT NOT NULL',
          'updated_at TEXT NOT NULL',
        ],
        indexes: [
          `CREATE UNIQUE INDEX pairing_one_open ON pairing (scenario_id, capability_id) WHERE stage NOT IN ('declined', 'closed')`,
          'CREATE INDEX pairing_stage ON pairing (stage, stage_since, id)',
          'CREATE INDEX pairing_scenario_organisation ON pairing (scenario_organisation_id, updated_at, id)',
          'CREATE INDEX pairing_capability_organisation ON pairing (capability_organisation_id, updated_at, id)',
          'CREATE INDEX pairing_capability ON pairing (capability_id)',
        ],
      },
      [
        'pairing_stage_check',
        'pairing_lane_check',
        'pairing_scenario_consent_check',
        'pairing_capability_consent_check',
        'pairing_next_step_by_check',
        'pairing_proposed_side_check',
        'pairing_check',
      ],
    ),
    ...dropChecks(
      dialect,
      {
        table: 'pairing_event',
        columns: [
          'id TEXT PRIMARY KEY',
          'pairing_id TEXT NOT NULL REFERENCES pairing (id)',
          'kind TEXT NOT NULL',
          'actor_id TEXT NOT NULL',
          'actor_side TEXT NOT NULL',
          'from_stage TEXT',
          'to_stage TEXT',
          'reason TEXT',
          'text TEXT',
          'audience TEXT NOT NULL',
          'created_at TEXT NOT NULL',
        ],
        indexes: ['CREATE INDEX pairing_event_pairing ON pairing_event (pairing_id, created_at, id)'],
      },
      ['pairing_event_actor_side_check', 'pairing_event_audience_check'],
    ),
    ...dropChecks(
      dialect,
      {
        table: 'round',
        columns: [
          'id TEXT PRIMARY KEY',
          'title TEXT NOT NULL',
          'status TEXT NOT NULL',
          'mode TEXT NOT NULL',
          'version INTEGER NOT NULL',
          'config TEXT NOT NULL',
          'weights_version TEXT',
          'progress REAL NOT NULL',
          'failure TEXT',
          'instance TEXT',
          'result TEXT',
          'diagnosis TEXT',
          'matched INTEGER',
          'total REAL',
          'created_by TEXT NOT NULL',
          'created_at TEXT NOT NULL',
          'updated_at TEXT NOT NULL',
          'notes TEXT',
          'left_out TEXT',
        ],
        indexes: [
          'CREATE INDEX round_updated ON round (updated_at, id)',
          'CREATE INDEX round_waiting ON round (status, updated_at, id)',
        ],
      },
      ['round_status_check', 'round_mode_check'],
    ),
    ...dropChecks(
      dialect,
      {
        table: 'round_proposal',
        columns: [
          'round_id TEXT NOT NULL REFERENCES round (id)',
          'scenario_id TEXT NOT NULL REFERENCES listing (id)',
          'capability_id TEXT NOT NULL REFERENCES listing (id)',
          'state TEXT NOT NULL',
          'pairing_id TEXT REFERENCES pairing (id)',
          'reason TEXT',
        ],
        keys: [
          'PRIMARY KEY (round_id, scenario_id, capability_id)',
          `CHECK ((state = 'left_out') = (pairing_id IS NULL))`,
          `CHECK ((state = 'left_out') = (reason IS NOT NULL))`,
        ],
      },
      ['round_proposal_next_state_check'],
    ),
    ...dropChecks(
      dialect,
      {
        table: 'round_question',
        columns: [
          'id TEXT PRIMARY KEY',
          'round_id TEXT NOT NULL REFERENCES round (id)',
          'scenario_id TEXT REFERENCES listing (id)',
          'capability_id TEXT REFERENCES listing (id)',
          'status TEXT NOT NULL',
          'progress REAL NOT NULL',
          'answer TEXT',
          'asked_by TEXT NOT NULL',
          'asked_at TEXT NOT NULL',
        ],
        keys: ['CHECK (scenario_id IS NOT NULL OR capability_id IS NOT NULL)'],
        indexes: [
          'CREATE INDEX round_question_round ON round_question (round_id)',
          'CREATE INDEX round_question_waiting ON round_question (status, asked_at, id)',
        ],
      },
      ['round_question_status_check'],
    ),
  ],
}
