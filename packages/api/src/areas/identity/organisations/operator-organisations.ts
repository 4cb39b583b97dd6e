import type { OrganisationKind } from '@duijie/domain/organisations/organisation.schema.ts'
import type { Deps } from '../../../kernel/deps.ts'
import type { UseCase } from '../../../kernel/events/use-case.ts'
import { findOrganisationByName, insertOrganisation } from './organisations.repository.ts'

/** What a new organisation is: a verified member, or described from a public source. */
export type NewStanding = { membership: 'member' } | { membership: 'listed'; sourceUrl: string }

type Imported = {
  name: string
  kind: Exclude<OrganisationKind, 'platform'>
  standing: NewStanding
  actorId: string
}

const unknown = {
  name_en: null,
  verification_reason: null,
  region: null,
  sector: null,
  size: null,
  credit_code: null,
  website: null,
  about: null,
  contact_name: null,
  contact_phone: null,
  contact_email: null,
} as const

const columnsOf = (standing: NewStanding) =>
  standing.membership === 'listed'
    ? { membership: 'listed', source_url: standing.sourceUrl, verification: 'unverified' }
    : { membership: 'member', source_url: null, verification: 'verified' }

/**
 * The organisation of that name. A new one is only listed unless the operator says that it is a member: a row in a file is
 * no proof that anybody of it is here.
 */
export const ensureOrganisation = async (
  deps: Pick<Deps, 'ids'>,
  { trx, now, audit, lock }: UseCase,
  { name, kind, standing, actorId }: Imported,
): Promise<string> => {
  await lock(`organisation ${name}`)
  const known = await findOrganisationByName(trx, name)
  if (known) return known.id
  const id = deps.ids('org')
  const founded = { ...columnsOf(standing), version: 1, created_at: now, updated_at: now }
  await insertOrganisation(trx, { id, name, kind, ...unknown, ...founded })
  await audit({
    actorId,
    action: 'organisation.imported',
    objectKind: 'organisation',
    objectId: id,
    detail: { name, membership: standing.membership },
  })
  return id
}
