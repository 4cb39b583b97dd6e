import type { Insertable, Updateable } from 'kysely'

import { containsText } from '@duijie/database/contains-text.ts'
import type { Executor } from '@duijie/database/database.ts'
import { selectPage, type Page } from '@duijie/database/keyset.ts'
import type { OrganisationRow, OrganisationTable } from '@duijie/database/tables/organisation.table.ts'
import type { OrganisationCard, OrganisationInput } from '@duijie/domain/organisations/organisation.schema.ts'
import type { VerificationState } from '@duijie/domain/organisations/verification-states.ts'
import {
  organisationKind,
  organisationMembership,
  sizeClass,
  verificationState,
} from '@duijie/domain/organisations/organisation.schema.ts'

export const findOrganisation = async (executor: Executor, id: string): Promise<OrganisationRow | undefined> =>
  executor.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()

export const findOrganisations = async (
  executor: Executor,
  ids: readonly string[],
): Promise<Map<string, OrganisationRow>> => {
  if (ids.length === 0) return new Map()
  const rows = await executor
    .selectFrom('organisation')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export const findOrganisationByName = async (executor: Executor, name: string): Promise<OrganisationRow | undefined> =>
  executor
    .selectFrom('organisation')
    .selectAll()
    .where((eb) => eb.or([eb('name', '=', name), eb('name_en', '=', name)]))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

const present = <Value>(value: Value | null): Value | undefined => value ?? undefined

/** What anyone may read. */
export const toOrganisationCard = (row: OrganisationRow): OrganisationCard => ({
  id: row.id,
  name: row.name,
  nameEn: present(row.name_en),
  kind: organisationKind.parse(row.kind),
  verification: verificationState.parse(row.verification),
  membership: organisationMembership.parse(row.membership),
  sourceUrl: present(row.source_url),
  region: present(row.region),
  sector: present(row.sector),
  size: sizeClass.optional().parse(present(row.size)),
  website: present(row.website),
  about: present(row.about),
})

/** The editable columns of an organisation. */
export const toOrganisationColumns = (input: OrganisationInput) => ({
  name: input.name,
  name_en: input.nameEn ?? null,
  kind: input.kind,
  region: input.region ?? null,
  sector: input.sector ?? null,
  size: input.size ?? null,
  credit_code: input.creditCode ?? null,
  website: input.website ?? null,
  about: input.about ?? null,
  contact_name: input.contactName ?? null,
  contact_phone: input.contactPhone ?? null,
  contact_email: input.contactEmail ?? null,
})

export const insertOrganisation = async (
  executor: Executor,
  organisation: Insertable<OrganisationTable>,
): Promise<void> => {
  await executor.insertInto('organisation').values(organisation).execute()
}

/** Writes the next version; false where the stored one is another than expected. */
export const updateOrganisationRow = async (
  executor: Executor,
  { id, version }: { id: string; version: number },
  set: Updateable<OrganisationTable>,
): Promise<boolean> => {
  const result = await executor
    .updateTable('organisation')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export type OrganisationFilter = {
  text?: string | undefined
  verification?: VerificationState | undefined
  kind?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** A page of organisations, newest first. */
export const pageOfOrganisations = async (
  executor: Executor,
  filter: OrganisationFilter,
): Promise<Page<OrganisationRow>> => {
  let query = executor.selectFrom('organisation').selectAll()
  // Listed ones are not verified and never will be: no state of verification is theirs.
  if (filter.verification)
    query = query.where('verification', '=', filter.verification).where('membership', '=', 'member')
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  if (filter.text) {
    const { text } = filter
    const columns = ['name', 'name_en', 'credit_code'] as const
    query = query.where((eb) => eb.or(columns.map((column) => containsText(eb.ref(column), text))))
  }
  return selectPage(
    query,
    [
      { column: 'created_at', field: 'created_at', direction: 'desc', type: 'text' },
      { column: 'id', field: 'id', direction: 'desc', type: 'text' },
    ],
    filter,
  )
}

/** How many organisations wait for a verdict. */
export const countToVerify = async (executor: Executor): Promise<number> => {
  const row = await executor
    .selectFrom('organisation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('verification', '=', 'pending')
    .executeTakeFirstOrThrow()
  return row.count
}
