import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { triggerRefusal } from '../constraint-errors.ts'
import type { Database, Trx } from '../database.ts'
import { insertRows, sampleRows } from '../testing/sample-rows.ts'
import { createTestDatabase, testDialect } from '../testing/test-database.ts'
import { withoutRules } from '../testing/without-rules.ts'
import { fixedColumns, histories, keptTables, versionedTables } from './kept-rows.ts'
import { listedColumns } from './lists.ts'
import { movingColumns } from './machines.ts'

let database: Database
beforeAll(async () => {
  database = await createTestDatabase()
  await withoutRules(database, () => insertRows(database, sampleRows(database.dialect)))
})
afterAll(() => database.close())

class RolledBack extends Error {}

/** What a statement does to the sample rows is undone, so that each case finds them as they were. */
const attempt = async (...statements: string[]): Promise<string | undefined> => {
  const work = async (trx: Trx) => {
    for (const statement of statements) {
      const { numAffectedRows } = await sql.raw(statement).execute(trx)
      if (numAffectedRows === 0n) throw new Error(`no row for ${statement}`)
    }
    throw new RolledBack()
  }
  const error: unknown = await database.db
    .transaction()
    .execute(work)
    .catch((reason: unknown) => reason)
  if (error instanceof RolledBack) return undefined
  const refusal = triggerRefusal(error)
  if (refusal === undefined) throw error
  return refusal
}

const machineOf = (name: string) => {
  const found = movingColumns.find(({ table, column }) => `${table}.${column}` === name)
  if (!found) throw new Error(`no machine ${name}`)
  return found.machine
}

/** States of each machine, and the sample row that stands in one. */
const rowsIn: Record<string, (state: string) => string> = {
  'pairing.stage': (state) => `id = 'pai_${state}'`,
  'listing.status': (state) => `id = 'lst_${state}'`,
  'change_request.state': (state) => `id = 'chg_${state}'`,
  'organisation.verification': (state) => `id = 'org_${state}'`,
  'invitation.state': (state) => `id = 'inv_${state}'`,
  'round.status': (state) => `id = 'rnd_${state}'`,
  'round_proposal.state': (state) => `round_id = 'rnd_published' AND state = '${state}'`,
  'round_question.status': (state) => `id = 'rqn_${state}'`,
  'job.state': (state) => `id = 'job_${state}'`,
}

const statesOf = (name: string): string[] => {
  const { starts, steps } = machineOf(name)
  return [...new Set([...starts, ...steps.flatMap(({ from, to }) => [from, to])])]
}

/** Columns without which the row would break another rule of its table. */
const alongside: Record<string, (to: string) => string> = {
  'job.state': (to) =>
    to === 'running' ? `, lease_holder = 'p', lease_until = 'x'` : `, lease_holder = NULL, lease_until = NULL`,
  'round_proposal.state': (to) => (to === 'left_out' ? `, pairing_id = NULL, reason = 'r'` : ''),
}

const moves = Object.keys(rowsIn).flatMap((name) =>
  statesOf(name).flatMap((from) =>
    statesOf(name)
      .filter((to) => to !== from)
      .map((to) => ({
        name,
        from,
        to,
        isLegal: machineOf(name).steps.some((step) => step.from === from && step.to === to),
      })),
  ),
)

const updateOf = ({ name, from, to }: (typeof moves)[number]): string => {
  const [table = '', column = ''] = name.split('.')
  const version = versionedTables.some((each) => each === table) ? ', version = version + 1' : ''
  return `UPDATE ${table} SET ${column} = '${to}'${alongside[name]?.(to) ?? ''}${version} WHERE ${rowsIn[name]?.(from)}`
}

/** The entry of a listing's history that goes with a step. */
const entryOf = ({ name, from, to }: (typeof moves)[number]): string[] =>
  name !== 'listing.status'
    ? []
    : machineOf(name)
        .steps.filter((step) => step.from === from && step.to === to)
        .slice(0, 1)
        .map(
          ({ act }) => `INSERT INTO listing_version (listing_id, version, action, actor_id, body, created_at)
            VALUES ('lst_${from}', 3, '${act}', 'usr_owner', '{}', 'x')`,
        )

const illegal = moves.filter(({ isLegal }) => !isLegal)
const legal = moves.filter(({ isLegal }) => isLegal)

describe('what no transition table has is refused as raw SQL', () => {
  it('in more cases than were tried when the product was attacked', () => expect(illegal.length).toBeGreaterThan(67))
  it.each(illegal)('$name $from → $to', async (move) => {
    expect(await attempt(updateOf(move))).toBeDefined()
  })
})

describe('what a transition table has is done', () => {
  it.each(legal)('$name $from → $to', async (move) => {
    expect(await attempt(...entryOf(move), updateOf(move))).toBeUndefined()
  })
  it.each(legal.filter(({ name }) => name === 'listing.status'))(
    'but a listing does not go $from → $to without an entry of its history',
    async (move) => expect(await attempt(updateOf(move))).toBe('listing.status: no entry of its history says so'),
  )
})

/** A copy of a sample row with some columns changed, whatever its keys are: it is refused before they are looked at. */
const copyOf = async (table: string, where: string, change: Record<string, string>): Promise<string> => {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}
    where ${sql.raw(where)} limit 1`.execute(database.db)
  const columns = Object.keys(rows[0] ?? {})
  const values = columns.map((column) => (column in change ? `'${change[column]}'` : `"${column}"`))
  return `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')})
    SELECT ${values.join(', ')} FROM "${table}" WHERE ${where} LIMIT 1`
}

describe('a value that is on no list of the domain is refused', () => {
  it.each(listedColumns)('$table.$column', async ({ table, column }) => {
    const refusal = `${table}.${column}: not on its list`
    expect(await attempt(await copyOf(table, '1 = 1', { [column]: 'nonsense' }))).toBe(refusal)
    const isFixed = histories.some((history) => history.table === table) || fixedColumns[table]?.includes(column)
    const update = await attempt(`UPDATE ${table} SET ${column} = 'nonsense'`)
    if (isFixed) expect(update).toBeDefined()
    else expect(update).toBe(refusal)
  })

  it.each(Object.keys(rowsIn).filter((name) => name !== 'round_proposal.state'))(
    '%s, and a state in which nothing begins',
    async (name) => {
      const [table = '', column = ''] = name.split('.')
      const late = statesOf(name).filter((state) => !machineOf(name).starts.includes(state))
      for (const state of ['nonsense', ...late])
        expect(await attempt(await copyOf(table, '1 = 1', { [column]: state, id: 'new' }))).toContain(name)
    },
  )
})

describe('rows that are history', () => {
  it.each(histories)('of $table are neither changed nor deleted', async ({ table, keys }) => {
    const [column = ''] = (keys.at(-1) ?? '').split(', ')
    expect(await attempt(`UPDATE ${table} SET ${column} = ${column}`)).toContain(table)
    expect(await attempt(`DELETE FROM ${table}`)).toContain(table)
  })
  it.each(keptTables.map((table) => ({ table })))('of $table are not deleted', async ({ table }) => {
    expect(await attempt(`DELETE FROM ${table}`)).toContain(table)
  })
  it.each([...histories.map(({ table }) => table), ...keptTables, 'member'])(
    'of %s are neither replaced nor truncated',
    async (table) => {
      const statement =
        testDialect() === 'sqlite'
          ? `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`
          : `TRUNCATE ${table} CASCADE`
      expect(await attempt(statement)).toBeDefined()
    },
  )
})

describe('what a row says for good', () => {
  it.each(Object.entries(fixedColumns).flatMap(([table, columns]) => columns.map((column) => ({ table, column }))))(
    '$table.$column',
    async ({ table, column }) => {
      const value = column === 'score' ? '0.1' : `'other'`
      expect(await attempt(`UPDATE ${table} SET ${column} = ${value}`)).toBeDefined()
    },
  )
  it.each(versionedTables)('%s.version never goes back', async (table) => {
    expect(await attempt(`UPDATE ${table} SET version = version - 1`)).toMatch(/never goes back|decided/)
  })
})

describe('consents', () => {
  const at = '2026-11-24T00:00:00.000Z'
  const said = (kind: string, actor: string, side: string, pairing = 'pai_pending') =>
    `INSERT INTO pairing_event (id, pairing_id, kind, actor_id, actor_side, audience, created_at)
      VALUES ('pev_new', '${pairing}', '${kind}', '${actor}', '${side}', 'shared', '${at}')`
  const consented = `UPDATE pairing SET scenario_consent = 'consented', updated_at = '${at}' WHERE id = 'pai_pending'`

  it('are given by an editor of the side, with an entry in the timeline', async () => {
    expect(await attempt(said('consented', 'usr_editor', 'scenario'), consented)).toBeUndefined()
  })
  it.each([
    ['without an entry', [consented]],
    ['with an entry of the other side', [said('consented', 'usr_vendor', 'capability'), consented]],
    ['with an entry that declines', [said('declined', 'usr_editor', 'scenario'), consented]],
    ['by somebody of the other side', [said('consented', 'usr_vendor', 'scenario')]],
    ['by a broker for a side', [said('consented', 'usr_broker', 'scenario')]],
    ['by the platform', [said('consented', 'usr_broker', 'platform')]],
    [
      'back to pending while the pairing goes on',
      [`UPDATE pairing SET scenario_consent = 'pending' WHERE id = 'pai_nda'`],
    ],
    ['again after they were declined', [`UPDATE pairing SET scenario_consent = 'consented' WHERE id = 'pai_refused'`]],
  ])('are not forged %s', async (_how, statements) => expect(await attempt(...statements)).toBeDefined())

  it('are both needed from the second consent on, however the stage is reached', async () => {
    const move = `UPDATE pairing SET stage = 'connected' WHERE id = 'pai_pending'`
    expect(await attempt(move)).toBe('pairing.stage: needs both consents')
  })
  it('begin with who proposes alone, who must speak for the side', async () => {
    const consent = { id: 'new', stage: 'screening', scenario_consent: 'consented', capability_consent: 'pending' }
    expect(await attempt(await copyOf('pairing', `id = 'pai_pending'`, consent))).toContain('only who proposes')
    const proposed = { ...consent, proposed_side: 'scenario' }
    expect(await attempt(await copyOf('pairing', `id = 'pai_pending'`, proposed))).toContain('does not speak')
  })
})

describe('an organisation keeps its last owner', () => {
  it.each([
    `DELETE FROM member WHERE id = 'mem_usr_owner'`,
    `UPDATE member SET role = 'editor' WHERE id = 'mem_usr_owner'`,
    `DELETE FROM "user" WHERE id = 'usr_owner'`,
  ])('%s', async (statement) => expect(await attempt(statement)).toBe('member: the last owner stays'))

  it('and lets one of two go', async () => {
    const promote = `UPDATE member SET role = 'owner' WHERE id = 'mem_usr_editor'`
    expect(await attempt(promote, `DELETE FROM member WHERE id = 'mem_usr_owner'`)).toBeUndefined()
  })
})

describe('drafts', () => {
  const save = (version: number, actor: string) => `INSERT INTO listing_version
    (listing_id, version, action, actor_id, body, created_at) VALUES ('lst_draft', ${version}, 'saved', '${actor}', '{}', 'x')`
  const fold = `DELETE FROM listing_version WHERE listing_id = 'lst_draft' AND version = 3`

  it('fold saves of one person, and nobody else’s', async () => {
    expect(await attempt(save(3, 'usr_owner'), save(4, 'usr_owner'), fold)).toBeUndefined()
    expect(await attempt(save(3, 'usr_owner'), save(4, 'usr_editor'), fold)).toBeDefined()
    expect(await attempt(save(3, 'usr_owner'), fold)).toBeDefined()
  })
})

it.each(['lookup_value', 'lookup_move', 'schema_rule'])(
  'what the rules read is not written beside them: %s',
  async (table) => {
    expect(await attempt(`DELETE FROM ${table}`)).toContain('made from the domain')
  },
)
