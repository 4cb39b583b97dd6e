import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../database.ts'
import { openPostgres } from '../dialects/postgres.ts'
import { prepareSchema } from '../prepare-schema.ts'
import { insertRows, sampleRows } from '../testing/sample-rows.ts'
import { createTestDatabase, testDialect } from '../testing/test-database.ts'
import { withoutRules } from '../testing/without-rules.ts'

const server = testDialect() === 'postgres' ? process.env.TEST_DATABASE_URL : undefined

/** Roles belong to a server: without a real one (TEST_DATABASE_URL) there is nothing to see. */
describe.skipIf(server === undefined)('a role that serves without owning the tables', () => {
  const role = `duijie_runtime_${randomUUID().slice(0, 8)}`
  let owner: Database
  let runtime: Database

  const onServer = async (statement: string) => {
    const client = new Client({ connectionString: server })
    await client.connect()
    await client.query(statement)
    await client.end()
  }

  beforeAll(async () => {
    await onServer(`create role ${role} login`)
    owner = await createTestDatabase({ migrated: false })
    await prepareSchema(owner, { runtimeRole: role })
    await withoutRules(owner, () => insertRows(owner, sampleRows('postgres')))
    await prepareSchema(owner, { runtimeRole: role })
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(owner.db)
    const url = new URL(server ?? '')
    url.pathname = `/${rows[0]?.name}`
    url.username = role
    runtime = openPostgres({ url: url.href })
  })
  afterAll(async () => {
    await runtime.close()
    await owner.close()
    await onServer(`drop role ${role}`)
  })

  const run = (statement: string) => sql.raw(statement).execute(runtime.db)

  it.each([
    `INSERT INTO setting (key, value, updated_at) VALUES ('k', 'v', 'x')`,
    `UPDATE setting SET value = 'w'`,
    `DELETE FROM setting`,
    `UPDATE pairing SET stage = 'evaluation', version = version + 1 WHERE id = 'pai_pilot'`,
    `INSERT INTO outbox (id, type, version, object_id, payload, created_at) VALUES ('evt_two', 't', 1, 'o', '{}', 'x')`,
    `SELECT count(*) FROM lookup_move`,
  ])('does what the platform does: %s', async (statement) => {
    await expect(run(statement)).resolves.toBeDefined()
  })

  it.each([
    'SELECT chain FROM audit_chain FOR UPDATE',
    'SELECT id FROM member FOR SHARE',
    'SELECT id FROM "user" FOR SHARE',
    'SELECT id FROM job FOR UPDATE SKIP LOCKED',
    'SELECT pg_advisory_xact_lock(1)',
  ])('takes turns with other writers: %s', async (statement) => {
    await expect(run(statement)).resolves.toBeDefined()
  })

  it.each([
    'ALTER TABLE pairing ADD COLUMN more TEXT',
    'ALTER TABLE audit DISABLE TRIGGER ALL',
    'TRUNCATE setting',
    'TRUNCATE audit',
    'DROP TABLE setting',
    'CREATE TABLE more (id TEXT)',
    `INSERT INTO lookup_move VALUES ('pairing.stage', 'deployed', 'screening', 'x')`,
    'DELETE FROM schema_rule',
    'DELETE FROM schema_migration',
    `DELETE FROM pairing WHERE id = 'pai_nda'`,
    `UPDATE pairing_event SET reason = 'r'`,
    'DELETE FROM audit',
    `SET session_replication_role = 'replica'`,
  ])('is refused %s', async (statement) => {
    await expect(run(statement)).rejects.toThrow(/permission denied|must be owner/)
  })

  it('finds a schema that is ready, and asks for no right to change it', async () => {
    await expect(prepareSchema(runtime)).resolves.toBeUndefined()
  })

  it('is given its rights on a table that a later migration makes', async () => {
    await sql`create table later (id text primary key)`.execute(owner.db)
    await expect(run('SELECT * FROM later')).rejects.toThrow(/permission denied/)
    await withoutRules(owner, async () => {})
    await prepareSchema(owner, { runtimeRole: role })
    await expect(run('SELECT * FROM later')).resolves.toBeDefined()
  })
})
