import type { Executor } from '@duijie/database/database.ts'
import type { OrganisationRow } from '@duijie/database/tables/organisation.table.ts'
import type { OrganisationCard, OrganisationInput } from '@duijie/domain/organisations/organisation.schema.ts'
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

export const countMembers = async (executor: Executor, organisationId: string): Promise<number> => {
  const row = await executor
    .selectFrom('member')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return row.count
}
