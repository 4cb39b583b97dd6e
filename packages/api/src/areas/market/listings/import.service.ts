import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import type { OrganisationKind } from '@duijie/domain/organisations/organisation.schema.ts'
import { systemActor } from '../../../kernel/access/system-actor.ts'
import { runUseCase, type UseCase } from '../../../kernel/events/use-case.ts'
import {
  ensureOrganisation,
  findOrganisationByName,
  type NewStanding,
} from '../../identity/organisations/organisations.api.ts'
import { publicationColumns, writeListingChange } from './listing-writes.ts'
import { insertVersion } from './listing-versions.repository.ts'
import { findImported, insertListing } from './listings.repository.ts'
import type { ListingDeps } from './listings.service.ts'

export type ImportedRow = {
  organisation: { name: string; kind: Exclude<OrganisationKind, 'platform'>; standing: NewStanding }
  externalId: string
  contentHash: string
  body: ListingBody
}

export type ImportVerdict = 'imported' | 'unchanged'

const importer = 'import'

const numberOf = ({ body: { kind }, externalId }: ImportedRow) => ({ kind, externalId })

const insertImported = async (
  deps: ListingDeps,
  { trx, now }: UseCase,
  organisationId: string,
  row: ImportedRow,
): Promise<string> => {
  const id = deps.ids('lst')
  const body = JSON.stringify(row.body)
  await insertListing(trx, {
    id,
    kind: row.body.kind,
    organisation_id: organisationId,
    status: 'published',
    body,
    external_id: row.externalId,
    content_hash: row.contentHash,
    created_at: now,
    ...publicationColumns(row.body, row.organisation.name, now),
  })
  await insertVersion(trx, {
    listing_id: id,
    version: 1,
    action: 'imported',
    actor_id: importer,
    body,
    created_at: now,
  })
  return id
}

/** Whether importing this row would change anything. */
export const previewImport = async (deps: Pick<ListingDeps, 'database'>, row: ImportedRow): Promise<ImportVerdict> => {
  const { db } = deps.database
  const organisation = await findOrganisationByName(db, row.organisation.name)
  const known = organisation && (await findImported(db, organisation.id, numberOf(row)))
  return known?.content_hash === row.contentHash ? 'unchanged' : 'imported'
}

/**
 * Imports one row, all or nothing, idempotent by (organisation, kind, external id): the same content changes nothing, other
 * content becomes the next version. An operator's act: what they import is published.
 */
export const importListing = async (deps: ListingDeps, row: ImportedRow): Promise<ImportVerdict> =>
  runUseCase(deps, systemActor, async (useCase) => {
    const { trx, now, audit, emit } = useCase
    const organisationId = await ensureOrganisation(deps, useCase, { ...row.organisation, actorId: importer })
    const known = await findImported(trx, organisationId, numberOf(row))
    if (known?.content_hash === row.contentHash) return 'unchanged'
    const id = known?.id ?? (await insertImported(deps, useCase, organisationId, row))
    if (known) {
      const columns = { ...publicationColumns(row.body, row.organisation.name, now), content_hash: row.contentHash }
      await writeListingChange(trx, {
        row: known,
        expectedVersion: known.version,
        action: 'imported',
        actorId: importer,
        status: 'published',
        body: row.body,
        columns,
        now,
      })
    }
    await audit({
      actorId: importer,
      action: 'listing.imported',
      objectKind: 'listing',
      objectId: id,
      detail: { externalId: row.externalId },
    })
    await emit({ type: 'listing.changed', objectId: id, payload: {} })
    return 'imported'
  })

/** A row of somebody's own table, as their act: a draft, or in review at once. */
export type TableRowListing = Pick<ImportedRow, 'externalId' | 'contentHash' | 'body'> & {
  organisationId: string
  status: 'draft' | 'in_review'
  actorId: string
  importId: string
}

/** Makes a listing of a row of an import, inside the import's own transaction; who may do it has been asked. */
export const addImportedListing = async (
  deps: Pick<ListingDeps, 'ids'>,
  { trx, now, audit, emit }: UseCase,
  { body, ...made }: TableRowListing,
): Promise<string> => {
  const id = deps.ids('lst')
  const text = JSON.stringify(body)
  await insertListing(trx, {
    id,
    kind: body.kind,
    organisation_id: made.organisationId,
    status: made.status,
    body: text,
    external_id: made.externalId,
    content_hash: made.contentHash,
    created_at: now,
  })
  const version = { listing_id: id, version: 1, action: 'imported', actor_id: made.actorId }
  await insertVersion(trx, { ...version, body: text, created_at: now })
  const detail = { externalId: made.externalId, importId: made.importId }
  await audit({ actorId: made.actorId, action: 'listing.imported', objectKind: 'listing', objectId: id, detail })
  await emit({ type: 'listing.changed', objectId: id, payload: {} })
  return id
}
