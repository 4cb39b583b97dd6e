import type { Migration } from './migration.ts'

const refuseChanges = (dialect: 'sqlite' | 'postgres'): string[] =>
  dialect === 'sqlite'
    ? [
        `CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END`,
        `CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END`,
      ]
    : [
        `CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN RAISE EXCEPTION 'audit is append-only'; END $$`,
        `CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit
          FOR EACH ROW EXECUTE FUNCTION audit_refuse_change()`,
      ]

/** The outbox, the audit chain, and small state of the platform itself. */
export const createRecords: Migration = {
  name: '0005-create-records',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    const sequence =
      dialect === 'sqlite'
        ? 'sequence INTEGER PRIMARY KEY AUTOINCREMENT'
        : 'sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY'
    return [
      `CREATE TABLE outbox (
        ${sequence}, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, version ${whole} NOT NULL, object_id TEXT NOT NULL,
        payload TEXT NOT NULL, created_at TEXT NOT NULL)${strict}`,
      `CREATE TABLE outbox_cursor (consumer TEXT PRIMARY KEY, sequence ${whole} NOT NULL)${strict}`,
      `CREATE TABLE parked_event (
        consumer TEXT NOT NULL, sequence ${whole} NOT NULL, object_id TEXT NOT NULL, error TEXT NOT NULL,
        attempts ${whole} NOT NULL, parked_at TEXT NOT NULL, PRIMARY KEY (consumer, sequence))${strict}`,
      `CREATE TABLE audit (
        ${sequence}, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, actor_id TEXT NOT NULL, action TEXT NOT NULL,
        object_kind TEXT NOT NULL, object_id TEXT NOT NULL, detail TEXT NOT NULL, previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL UNIQUE)${strict}`,
      `CREATE INDEX audit_object ON audit (object_id, sequence)`,
      `CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL, updated_at TEXT NOT NULL)${strict}`,
      `CREATE TABLE lease (name TEXT PRIMARY KEY, holder TEXT NOT NULL, expires_at TEXT NOT NULL)${strict}`,
      ...refuseChanges(dialect),
    ]
  },
}
