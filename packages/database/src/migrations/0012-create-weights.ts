import type { Migration } from './migration.ts'

const refuseChanges = (dialect: 'sqlite' | 'postgres', table: string): string[] =>
  dialect === 'sqlite'
    ? ['UPDATE', 'DELETE'].map(
        (change) => `CREATE TRIGGER ${table}_no_${change.toLowerCase()} BEFORE ${change} ON ${table}
          BEGIN SELECT RAISE(ABORT, 'weights are append-only'); END`,
      )
    : [
        `CREATE TRIGGER ${table}_no_change BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION weights_refuse_change()`,
      ]

/** Versions of the matching weights, and which of them was in force from when on. Neither is ever edited. */
export const createWeights: Migration = {
  name: '0012-create-weights',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    const refuse =
      dialect === 'sqlite'
        ? []
        : [
            `CREATE FUNCTION weights_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
              BEGIN RAISE EXCEPTION 'weights are append-only'; END $$`,
          ]
    return [
      `CREATE TABLE weight_version (
        number ${whole} PRIMARY KEY CHECK (number > 0), weights TEXT NOT NULL, note TEXT NOT NULL,
        created_by TEXT NOT NULL, created_at TEXT NOT NULL)${strict}`,
      `CREATE TABLE weight_activation (
        sequence ${whole} PRIMARY KEY CHECK (sequence > 0), number ${whole} NOT NULL CHECK (number >= 0),
        back_to ${whole} REFERENCES weight_activation (sequence), activated_by TEXT NOT NULL,
        activated_at TEXT NOT NULL)${strict}`,
      ...refuse,
      ...refuseChanges(dialect, 'weight_version'),
      ...refuseChanges(dialect, 'weight_activation'),
    ]
  },
}
