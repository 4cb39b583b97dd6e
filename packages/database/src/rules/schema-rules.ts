import { createHash } from 'node:crypto'
import { endStages } from '@duijie/domain/pairings/pairing-stages.ts'
import type { SqlDialect } from '../migrations/migration.ts'
import { histories, keptRowRules, keptTables } from './kept-rows.ts'
import { listRules, type ListedColumn } from './lists.ts'
import { moveRules, type MovingColumn } from './machines.ts'
import { listingRules, ownerRules } from './owners-and-drafts.ts'
import { consentLists, consentRules } from './pairing-consents.ts'
import { compileRules, refuseTruncate, type Rule } from './rule.ts'

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`

type List = { list: string; values: readonly string[] }

const lookupRows = (lists: readonly List[], columns: readonly MovingColumn[]): string[] => {
  const values = lists.flatMap(({ list, values: items }) =>
    items.map((value, position) => `(${quote(list)}, ${quote(value)}, ${position})`),
  )
  const moves = columns.flatMap(({ table, column, machine }) => {
    const name = quote(`${table}.${column}`)
    return [
      ...machine.starts.map((start) => `(${name}, '', ${quote(start)}, '')`),
      ...machine.steps.map(({ from, act, to }) => `(${name}, ${quote(from)}, ${quote(to)}, ${quote(act)})`),
    ]
  })
  return [
    'DELETE FROM lookup_value',
    `INSERT INTO lookup_value (list, value, position) VALUES ${values.join(', ')}`,
    'DELETE FROM lookup_move',
    `INSERT INTO lookup_move (machine, from_value, to_value, act) VALUES ${moves.join(', ')}`,
  ]
}

/** What the rules read is changed with them alone. */
const lookupRules: readonly Rule[] = ['lookup_value', 'lookup_move', 'schema_rule'].flatMap((table) =>
  (['insert', 'update', 'delete'] as const).map((on): Rule => ({
    table,
    on,
    when: '1 = 1',
    refusal: `${table}: made from the domain`,
  })),
)

const isOpen = `stage NOT IN (${endStages.map(quote).join(', ')})`

/**
 * One pairing of two listings that both sides know of and that has not ended, and beside it one hidden proposal of each
 * side. Which stages end a pairing is the domain's to say.
 */
const openPairingIndexes = [
  'DROP INDEX IF EXISTS pairing_one_open',
  `CREATE UNIQUE INDEX pairing_one_open ON pairing (scenario_id, capability_id) WHERE ${isOpen} AND invited_at IS NOT NULL`,
  'DROP INDEX IF EXISTS pairing_one_wish',
  `CREATE UNIQUE INDEX pairing_one_wish ON pairing (scenario_id, capability_id, proposed_side)
    WHERE ${isOpen} AND invited_at IS NULL`,
]

/** What the rules are made from. */
export type RuleData = { lists: readonly ListedColumn[]; moves: readonly MovingColumn[] }

export type SchemaRules = {
  /** Written before the triggers that guard them. */
  rows: string[]
  triggers: string[]
  /** Of both: they are applied anew when it changes. */
  hash: string
}

/** Rows, triggers and the index by which the database holds the domain's lists and tables. */
export const schemaRules = (dialect: SqlDialect, { lists, moves }: RuleData): SchemaRules => {
  const columns = lists.map(({ table, column, values }) => ({ list: `${table}.${column}`, values }))
  const rows = [...lookupRows([...columns, ...consentLists], moves), ...openPairingIndexes]
  const rules = [
    ...listRules(lists),
    ...moveRules(moves),
    ...keptRowRules,
    ...consentRules,
    ...listingRules,
    ...ownerRules,
    ...lookupRules,
  ]
  const guarded = [...histories.map(({ table }) => table), ...keptTables, 'member', 'lookup_value', 'lookup_move']
  const triggers = [...compileRules(rules, dialect), ...refuseTruncate(guarded, dialect)]
  const hash = createHash('sha256')
    .update(JSON.stringify([rows, triggers]))
    .digest('hex')
  return { rows, triggers, hash }
}
