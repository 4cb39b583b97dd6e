import type { OrganisationKind } from '@duijie/domain/organisations/organisation.schema.ts'
import type { Deps } from '../../../kernel/deps.ts'
import type { UseCase } from '../../../kernel/events/use-case.ts'
import { findOrganisationByName, insertOrganisation } from './organisations.repository.ts'

type Imported = { name: string; kind: Exclude<OrganisationKind, 'platform'>; actorId: string }

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

/** The organisation of that name; an operator's import founds it, verified, where it is new. */
export const ensureOrganisation = async (
  deps: Pick<Deps, 'ids'>,
  { trx, now, audit }: UseCase,
  { name, kind, actorId }: Imported,
): Promise<string> => {
  const known = await findOrganisationByName(trx, name)
  if (known) return known.id
  const id = deps.ids('org')
  const founded = { verification: 'verified', version: 1, created_at: now, updated_at: now }
  await insertOrganisation(trx, { id, name, kind, ...unknown, ...founded })
  await audit({
    actorId,
    action: 'organisation.imported',
    objectKind: 'organisation',
    objectId: id,
    detail: { name },
  })
  return id
}
