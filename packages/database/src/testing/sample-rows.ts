import { interestLevels, refusalKinds } from '@duijie/domain/interest/interest-words.ts'
import { changeRequestStates } from '@duijie/domain/listings/change-request.transitions.ts'
import { listingKind, listingStatus } from '@duijie/domain/listings/listing.schema.ts'
import { invitationStates } from '@duijie/domain/organisations/invitation.transitions.ts'
import { verificationState } from '@duijie/domain/organisations/organisation.schema.ts'
import { pairingStages } from '@duijie/domain/pairings/pairing-stages.ts'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { sampleBrokering, sampleRecords } from './sample-brokering.ts'
import { at, stamps, type SampleRow } from './sample-row.ts'

const people = (dialect: Database['dialect']): SampleRow[] =>
  ['usr_owner', 'usr_editor', 'usr_vendor', 'usr_broker'].map((id) => ({
    table: 'user',
    row: {
      id,
      name: id,
      email: `${id}@example.test`,
      emailVerified: dialect === 'postgres' ? true : 1,
      image: null,
      createdAt: at,
      updatedAt: at,
    },
  }))

const organisation = (id: string, verification: string): SampleRow => ({
  table: 'organisation',
  row: { id, name: id, kind: 'industry', verification, version: 3, size: 'small', about: `about ${id}`, ...stamps },
})

const identity: SampleRow[] = [
  ...verificationState.options.map((state) => organisation(`org_${state}`, state)),
  organisation('org_plant', 'verified'),
  organisation('org_vendor', 'verified'),
  {
    table: 'organisation',
    row: {
      ...organisation('org_listed', 'unverified').row,
      membership: 'listed',
      source_url: 'https://models.example',
    },
  },
  ...(
    [
      ['usr_owner', 'org_plant', 'owner'],
      ['usr_editor', 'org_plant', 'editor'],
      ['usr_vendor', 'org_vendor', 'owner'],
    ] as const
  ).map(([user_id, organisation_id, role]) => ({
    table: 'member',
    row: { id: `mem_${user_id}`, organisation_id, user_id, role, joined_at: at },
  })),
  { table: 'staff_role', row: { user_id: 'usr_broker', role: 'broker', granted_at: at } },
  ...invitationStates.map((state) => ({
    table: 'invitation',
    row: {
      id: `inv_${state}`,
      organisation_id: 'org_plant',
      email: `${state}@example.test`,
      role: 'viewer',
      state,
      invited_by: 'usr_owner',
      created_at: at,
      expires_at: at,
    },
  })),
]

const listing = (id: string, kind: string, status: string): SampleRow[] => [
  {
    table: 'listing',
    row: {
      id,
      kind,
      organisation_id: kind === 'capability' ? 'org_vendor' : 'org_plant',
      status,
      version: 2,
      body: `{"id":"${id}"}`,
      published_body: '{}',
      is_public: 1,
      teaser_text: id,
      external_id: `row ${id}`,
      ...stamps,
    },
  },
  {
    table: 'listing_version',
    row: { listing_id: id, version: 2, action: 'created', actor_id: 'usr_owner', body: '{}', created_at: at },
  },
]

const market: SampleRow[] = [
  ...listingStatus.options.flatMap((status) => listing(`lst_${status}`, 'scenario', status)),
  ...listingKind.options.flatMap((kind) => listing(`lst_${kind}`, kind, 'published')),
  ...[...pairingStages, 'pending', 'refused'].flatMap((name) => listing(`lst_for_${name}`, 'capability', 'published')),
  ...changeRequestStates.map((state) => ({
    table: 'change_request',
    row: {
      id: `chg_${state}`,
      listing_id: 'lst_published',
      body: '{}',
      reason: state,
      state,
      requested_by: 'usr_owner',
      created_at: at,
    },
  })),
  ...interestLevels.map((level, index) => ({
    table: 'interest',
    row: {
      id: `int_${level}`,
      organisation_id: 'org_plant',
      listing_id: 'lst_scenario',
      other_id: `lst_for_${pairingStages[index] ?? 'pilot'}`,
      level,
      version: 2,
      updated_by: 'usr_owner',
      ...stamps,
    },
  })),
  ...refusalKinds.map((kind, index) => ({
    table: 'refusal',
    row: {
      id: `ref_${kind}`,
      organisation_id: 'org_plant',
      refused_id: ['org_vendor', 'org_listed'][index] ?? '',
      kind,
      declared_by: 'usr_owner',
      created_at: at,
    },
  })),
  {
    table: 'exclusion',
    row: {
      id: 'exc_one',
      listing_id: 'lst_scenario',
      candidate_id: 'lst_capability',
      reason: 'too_far',
      side: 'owner',
      excluded_by: 'usr_owner',
      created_at: at,
    },
  },
  {
    table: 'saved_search',
    row: {
      id: 'sav_one',
      user_id: 'usr_owner',
      name: '缺陷',
      query: '{}',
      alert: 'daily',
      locale: 'zh',
      version: 2,
      created_at: at,
    },
  },
  {
    table: 'import_batch',
    row: {
      id: 'imp_one',
      organisation_id: 'org_plant',
      kind: 'scenario',
      file_name: 'needs.csv',
      submit: 0,
      row_count: 1,
      last_row: 1,
      imported: 1,
      duplicates: 0,
      problems: 0,
      started_by: 'usr_owner',
      created_at: at,
    },
  },
  { table: 'imported_row', row: { import_id: 'imp_one', source_row: 1, listing_id: 'lst_draft' } },
]

/** Rows in every table that holds a list or a history, one for each state of what has states. */
export const sampleRows = (dialect: Database['dialect']): SampleRow[] => [
  ...people(dialect),
  ...identity,
  ...market,
  ...sampleBrokering,
  ...sampleRecords,
]

/** Writes rows as they are, through SQL alone. */
export const insertRows = async ({ db }: Pick<Database, 'db'>, rows: readonly SampleRow[]): Promise<void> => {
  for (const { table, row } of rows) {
    const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)))
    const values = sql.join(Object.values(row).map((value) => sql.val(value)))
    await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(db)
  }
}
