import type { Rule } from './rule.ts'

/** Tables whose rows are written once; a unique key that a REPLACE could use is one of `keys`. */
export const histories: readonly { table: string; keys: readonly string[]; partial?: Record<string, string> }[] = [
  { table: 'audit', keys: ['sequence', 'id', 'hash', 'chain, number'], partial: { 'chain, number': 'chain > 0' } },
  { table: 'audit_chain', keys: ['chain'] },
  { table: 'outbox', keys: ['sequence', 'id'] },
  { table: 'pairing_event', keys: ['id'] },
  { table: 'listing_version', keys: ['listing_id, version'] },
  { table: 'weight_version', keys: ['number'] },
  { table: 'weight_activation', keys: ['sequence'] },
  { table: 'imported_row', keys: ['import_id, source_row', 'listing_id'] },
]

/** Tables whose rows change and never go. */
export const keptTables = [
  'organisation',
  'invitation',
  'listing',
  'change_request',
  'interest',
  'pairing',
  'round',
  'round_proposal',
  'import_batch',
] as const

/** What a row says for good: who it is, whose, and what it was made of. */
export const fixedColumns: Readonly<Record<string, readonly string[]>> = {
  organisation: ['id', 'created_at'],
  member: ['id', 'organisation_id', 'user_id', 'joined_at'],
  invitation: ['id', 'organisation_id', 'email', 'role', 'invited_by', 'created_at'],
  listing: ['id', 'kind', 'organisation_id', 'created_at'],
  change_request: ['id', 'listing_id', 'body', 'reason', 'requested_by', 'created_at'],
  interest: ['id', 'organisation_id', 'listing_id', 'other_id', 'created_at'],
  pairing: [
    'id',
    'scenario_id',
    'capability_id',
    'scenario_organisation_id',
    'capability_organisation_id',
    'score',
    'explanation',
    'proposed_by',
    'proposed_side',
    'created_at',
  ],
  round: ['id', 'created_by', 'created_at'],
  round_proposal: ['round_id', 'scenario_id', 'capability_id', 'pairing_id', 'reason'],
  import_batch: ['id', 'organisation_id', 'kind', 'started_by', 'created_at'],
}

/** Tables with a version that counts every change of a row. */
export const versionedTables = ['organisation', 'listing', 'interest', 'pairing', 'round', 'saved_search'] as const

const matches = (columns: string): string =>
  columns
    .split(', ')
    .map((column) => `old_row.${column} = NEW.${column}`)
    .join(' AND ')

/** INSERT OR REPLACE takes the row with the same key away, and tells no DELETE trigger unless `recursive_triggers` is on. */
const replaceRule = (table: string, keys: readonly string[], partial: Record<string, string> = {}): Rule => ({
  table,
  on: 'insert',
  when: keys
    .map((key) => {
      // A partial index is used by a query that says what it is partial to.
      const within = partial[key] === undefined ? '' : ` AND old_row.${partial[key]}`
      return `EXISTS (SELECT 1 FROM ${table} AS old_row WHERE ${matches(key)}${within})`
    })
    .join(' OR '),
  refusal: `${table}: rows are not replaced`,
  dialect: 'sqlite',
})

/**
 * Saves of one draft by one person fold into one entry: the entry of a save may go once the next save of the same
 * person is there.
 */
const isFoldedSave = `OLD.action = 'saved' AND EXISTS (SELECT 1 FROM listing_version AS later
  WHERE later.listing_id = OLD.listing_id AND later.version = OLD.version + 1
    AND later.action = 'saved' AND later.actor_id = OLD.actor_id)`

const isAnyChange = (columns: readonly string[]): string =>
  columns.map((column) => `NEW.${column} IS DISTINCT FROM OLD.${column}`).join(' OR ')

export const keptRowRules: readonly Rule[] = [
  ...histories.flatMap(({ table, keys, partial }): Rule[] => [
    { table, on: 'update', when: '1 = 1', refusal: `${table}: rows are append-only` },
    {
      table,
      on: 'delete',
      when: table === 'listing_version' ? `NOT (${isFoldedSave})` : '1 = 1',
      refusal: `${table}: rows are append-only`,
    },
    replaceRule(table, keys, partial),
  ]),
  ...keptTables.flatMap((table): Rule[] => [
    { table, on: 'delete', when: '1 = 1', refusal: `${table}: rows stay` },
    replaceRule(table, [table === 'round_proposal' ? 'round_id, scenario_id, capability_id' : 'id']),
  ]),
  ...Object.entries(fixedColumns).map(([table, columns]): Rule => ({
    table,
    on: 'update',
    of: columns,
    when: isAnyChange(columns),
    refusal: `${table}: fixed for good`,
  })),
  ...versionedTables.map((table): Rule => ({
    table,
    on: 'update',
    of: ['version'],
    when: 'NEW.version < OLD.version',
    refusal: `${table}.version: never goes back`,
  })),
  ...(['change_request', 'invitation'] as const).map((table): Rule => ({
    table,
    on: 'update',
    when: `OLD.state <> 'pending'`,
    refusal: `${table}: decided for good`,
  })),
]
