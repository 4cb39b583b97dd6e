import { pairingMachine } from '@duijie/domain/pairings/pairing.transitions.ts'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { triggerRefusal, uniqueViolation } from '../constraint-errors.ts'
import type { Database } from '../database.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import { prepareSchema } from '../prepare-schema.ts'
import { insertRows, sampleRows } from '../testing/sample-rows.ts'
import { createTestDatabase, testDialect } from '../testing/test-database.ts'
import { withoutRules } from '../testing/without-rules.ts'
import { applyRules, areRulesApplied, ruleData } from './apply-rules.ts'
import { histories } from './kept-rows.ts'
import { compileRules } from './rule.ts'
import type { RuleData } from './schema-rules.ts'

let database: Database
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.close())

const run = (statement: string) => sql.raw(statement).execute(database.db)
const refusalOf = async (statement: string) => {
  const error: unknown = await run(statement).catch((reason: unknown) => reason)
  return triggerRefusal(error)
}

/** The domain as it would be with one stage more, between the pilot and its evaluation. */
const withAcceptance: RuleData = {
  lists: ruleData.lists.map((list) =>
    list.column.endsWith('_stage') ? { ...list, values: [...list.values, 'acceptance'] } : list,
  ),
  moves: ruleData.moves.map((moving) =>
    moving.machine === pairingMachine
      ? {
          ...moving,
          machine: {
            ...pairingMachine,
            steps: [
              ...pairingMachine.steps,
              { from: 'pilot', act: 'broker', to: 'acceptance' },
              { from: 'acceptance', act: 'broker', to: 'evaluation' },
            ],
          },
        }
      : moving,
  ),
}

describe('the rules', () => {
  const move = `UPDATE pairing SET stage = 'acceptance' WHERE id = 'pai_pilot'`

  it('take a new stage from the domain’s data alone, and give it up with it', async () => {
    await withoutRules(database, () => insertRows(database, sampleRows(database.dialect)))
    expect(await refusalOf(move)).toBe('pairing.stage: no such step')
    expect(await areRulesApplied(database, withAcceptance)).toBe(false)
    expect(await applyRules(database, { data: withAcceptance })).toBe(true)
    expect(await areRulesApplied(database, withAcceptance)).toBe(true)
    await run(move)
    const event = (
      to: string,
    ) => `INSERT INTO pairing_event (id, pairing_id, kind, actor_id, actor_side, to_stage, audience,
      created_at) VALUES ('pev_${to}', 'pai_pilot', 'moved', 'usr_broker', 'platform', '${to}', 'shared', 'x')`
    await run(event('acceptance'))
    expect(await refusalOf(event('elsewhere'))).toBe('pairing_event.to_stage: not on its list')
    await run(`UPDATE pairing SET stage = 'evaluation' WHERE id = 'pai_pilot'`)
    expect(await applyRules(database)).toBe(true)
    expect(await refusalOf(`UPDATE pairing SET stage = 'acceptance' WHERE id = 'pai_pilot'`)).toBeDefined()
  })

  it('are left alone where nothing has changed, and say when they were applied', async () => {
    const now = () => new Date('2026-11-23T08:40:00.000Z')
    expect(await applyRules(database, { now })).toBe(false)
    await applyRules(database, { data: withAcceptance, now })
    const { rows } = await sql`select name, applied_at from schema_rule`.execute(database.db)
    expect(rows).toEqual([{ name: 'rules', applied_at: now().toISOString() }])
  })

  it('make way for a migration, which may change what they hold, and come back after it', async () => {
    await withoutRules(database, () => insertRows(database, sampleRows(database.dialect)))
    const next = { name: '9000-reword-reasons', statements: () => [`UPDATE change_request SET reason = 'r'`] }
    expect(await refusalOf(`UPDATE change_request SET reason = 'r'`)).toBeDefined()
    await migrate(database, [...migrations, next])
    expect(await areRulesApplied(database)).toBe(false)
    await applyRules(database)
    expect(await areRulesApplied(database)).toBe(true)
    expect(await refusalOf(`UPDATE change_request SET reason = 'again'`)).toBeDefined()
  })

  it('are made by one of several that prepare a database at once', async () => {
    await withoutRules(database, async () => {})
    await Promise.all([1, 2, 3].map(() => prepareSchema(database)))
    expect(await areRulesApplied(database)).toBe(true)
  })

  it('let two listings have one pairing that has not ended', async () => {
    await withoutRules(database, () => insertRows(database, sampleRows(database.dialect)))
    const another = (id: string, like: string) => `INSERT INTO pairing (id, scenario_id, capability_id,
      scenario_organisation_id, capability_organisation_id, stage, stage_since, version, lane, score, explanation,
      scenario_consent, capability_consent, consent_details, next_step_by, proposed_by, proposed_side, invited_at, updated_by, created_at,
      updated_at) SELECT '${id}', scenario_id, capability_id, scenario_organisation_id, capability_organisation_id,
      'screening', stage_since, 1, lane, score, explanation, 'pending', 'pending', consent_details, next_step_by, proposed_by,
      proposed_side, invited_at, updated_by, created_at, updated_at FROM pairing WHERE id = '${like}'`
    await run(another('pai_anew', 'pai_declined'))
    const error: unknown = await run(another('pai_twice', 'pai_pilot')).catch((reason: unknown) => reason)
    expect(uniqueViolation(error)).toBeDefined()
  })
})

it('every unique key of a history is one that REPLACE cannot use', async () => {
  if (testDialect() === 'postgres') return
  for (const { table, keys } of histories) {
    const { rows } = await sql<{
      columns: string
    }>`select (select group_concat(name, ', ') from pragma_index_info(list.name))
      as columns from pragma_index_list(${table}) as list where "unique" = 1`.execute(database.db)
    for (const { columns } of rows) expect(keys).toContain(columns)
  }
})

it('rules that are asked at the same moment share a trigger, in their order', () => {
  const rule = (when: string) => ({ table: 'job', on: 'insert' as const, when, refusal: `it's ${when}` })
  const [trigger, ...rest] = compileRules([rule('1 = 1'), rule('2 = 2')], 'sqlite')
  expect(rest).toEqual([])
  expect(trigger).toMatch(/BEFORE INSERT ON job[\s\S]*it''s 1 = 1[\s\S]*it''s 2 = 2/)
})
