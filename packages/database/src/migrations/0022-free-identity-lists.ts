import type { Migration } from './migration.ts'
import { dropChecks } from './rebuild-table.ts'

/**
 * Lists that grow leave the constraints of the tables: what they hold is written into `lookup_value` and `lookup_move`
 * from the domain's data, with triggers that refuse the rest (see `rules/`). `schema_rule` remembers which were applied.
 */
export const freeIdentityLists: Migration = {
  name: '0022-free-identity-lists',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const lookup = dialect === 'sqlite' ? ' STRICT, WITHOUT ROWID' : ''
    return [
      `CREATE TABLE schema_rule (
        name TEXT PRIMARY KEY, hash TEXT NOT NULL, applied_at TEXT NOT NULL)${dialect === 'sqlite' ? ' STRICT' : ''}`,
      `CREATE TABLE lookup_value (
        list TEXT NOT NULL, value TEXT NOT NULL, position ${whole} NOT NULL, PRIMARY KEY (list, value))${lookup}`,
      `CREATE TABLE lookup_move (
        machine TEXT NOT NULL, from_value TEXT NOT NULL, to_value TEXT NOT NULL, act TEXT NOT NULL,
        PRIMARY KEY (machine, from_value, to_value, act))${lookup}`,
      ...dropChecks(
        dialect,
        {
          table: 'staff_role',
          columns: [
            `user_id TEXT NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE`,
            'role TEXT NOT NULL',
            'granted_at TEXT NOT NULL',
          ],
          keys: ['PRIMARY KEY (user_id, role)'],
        },
        ['staff_role_role_check'],
      ),
      ...dropChecks(
        dialect,
        {
          table: 'organisation',
          columns: [
            'id TEXT PRIMARY KEY',
            'name TEXT NOT NULL',
            'name_en TEXT',
            'kind TEXT NOT NULL',
            'verification TEXT NOT NULL',
            'verification_reason TEXT',
            'region TEXT',
            'sector TEXT',
            'credit_code TEXT UNIQUE',
            'website TEXT',
            'about TEXT',
            'contact_name TEXT',
            'contact_phone TEXT',
            'contact_email TEXT',
            'version INTEGER NOT NULL',
            'created_at TEXT NOT NULL',
            'updated_at TEXT NOT NULL',
            'size TEXT',
            'source_url TEXT',
            `membership TEXT NOT NULL DEFAULT 'member'`,
          ],
          keys: [`CHECK (membership <> 'listed' OR source_url IS NOT NULL)`],
          indexes: [
            'CREATE INDEX organisation_verification ON organisation (verification, id)',
            'CREATE INDEX organisation_name ON organisation (name)',
          ],
        },
        ['organisation_kind_check', 'organisation_verification_check', 'organisation_size_check', 'organisation_check'],
      ),
      ...(dialect === 'postgres'
        ? [`ALTER TABLE organisation ADD CHECK (membership <> 'listed' OR source_url IS NOT NULL)`]
        : []),
      ...dropChecks(
        dialect,
        {
          table: 'member',
          columns: [
            'id TEXT PRIMARY KEY',
            'organisation_id TEXT NOT NULL REFERENCES organisation (id)',
            `user_id TEXT NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE`,
            'role TEXT NOT NULL',
            'joined_at TEXT NOT NULL',
          ],
          keys: ['UNIQUE (organisation_id, user_id)'],
          indexes: ['CREATE INDEX member_user ON member (user_id)'],
        },
        ['member_role_check'],
      ),
      ...dropChecks(
        dialect,
        {
          table: 'invitation',
          columns: [
            'id TEXT PRIMARY KEY',
            'organisation_id TEXT NOT NULL REFERENCES organisation (id)',
            'email TEXT NOT NULL',
            'role TEXT NOT NULL',
            'state TEXT NOT NULL',
            'invited_by TEXT NOT NULL',
            'created_at TEXT NOT NULL',
            'expires_at TEXT NOT NULL',
          ],
          indexes: [
            `CREATE UNIQUE INDEX invitation_one_pending ON invitation (organisation_id, email) WHERE state = 'pending'`,
            'CREATE INDEX invitation_email ON invitation (email)',
          ],
        },
        ['invitation_role_check', 'invitation_state_check'],
      ),
    ]
  },
}
