import type { Executor } from '@duijie/database/database.ts'
import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import type { OrganisationKind } from '@duijie/domain/organisations/organisation.schema.ts'
import { systemActor } from '../../../kernel/access/system-actor.ts'
import { runUseCase, type UseCase } from '../../../kernel/events/use-case.ts'
import { findOrganisationByName } from '../../identity/organisations/organisations.api.ts'
import { publicationColumns, writeListingChange } from './listing-writes.ts'
import type { ListingDeps } from './listings.service.ts'

export type ImportedRow = {
  organisation: { name: string; kind: Exclude<OrganisationKind, 'platform'> }
  externalId: string
  contentHash: string
  body: ListingBody
}

export type ImportVerdict = 'imported' | 'unchanged'

const importer = 'import'

const findImported = async (executor: Executor, organisationId: string, row: ImportedRow) =>
  executor
    .selectFrom('listing')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', row.body.kind)
    .where('external_id', '=', row.externalId)
    .executeTakeFirst()

/** The organisation of that name; an operator's import founds it, verified, where it is new. */
const ensureOrganisation = async (
  deps: ListingDeps,
  { trx, now, audit }: UseCase,
  { name, kind }: ImportedRow['organisation'],
): Promise<string> => {
  const known = await findOrganisationByName(trx, name)
  if (known) return known.id
  const id = deps.ids('org')
  const blank = {
    name_en: null,
    verification_reason: null,
    region: null,
    sector: null,
    credit_code: null,
    website: null,
    about: null,
  }
  const contact = { contact_name: null, contact_phone: null, contact_email: null }
  await trx
    .insertInto('organisation')
    .values({
      id,
      name,
      kind,
      ...blank,
      ...contact,
      verification: 'verified',
      version: 1,
      created_at: now,
      updated_at: now,
    })
    .execute()
  await audit({
    actorId: importer,
    action: 'organisation.imported',
    objectKind: 'organisation',
    objectId: id,
    detail: { name },
  })
  return id
}

const insertImported = async (
  deps: ListingDeps,
  { trx, now }: UseCase,
  organisationId: string,
  row: ImportedRow,
): Promise<string> => {
  const id = deps.ids('lst')
  const body = JSON.stringify(row.body)
  await trx
    .insertInto('listing')
    .values({
      id,
      kind: row.body.kind,
      organisation_id: organisationId,
      status: 'published',
      version: 1,
      body,
      external_id: row.externalId,
      content_hash: row.contentHash,
      review_reason: null,
      created_at: now,
      updated_at: now,
      ...publicationColumns(row.body, row.organisation.name, now),
    })
    .execute()
  await trx
    .insertInto('listing_version')
    .values({ listing_id: id, version: 1, action: 'imported', actor_id: importer, note: null, body, created_at: now })
    .execute()
  return id
}

/** Whether importing this row would change anything. */
export const previewImport = async (deps: Pick<ListingDeps, 'database'>, row: ImportedRow): Promise<ImportVerdict> => {
  const { db } = deps.database
  const organisation = await findOrganisationByName(db, row.organisation.name)
  const known = organisation && (await findImported(db, organisation.id, row))
  return known?.content_hash === row.contentHash ? 'unchanged' : 'imported'
}

/**
 * Imports one row, all or nothing, idempotent by (organisation, kind, external id): the same content changes nothing, other
 * content becomes the next version. An operator's act: what he imports is published.
 */
export const importListing = async (deps: ListingDeps, row: ImportedRow): Promise<ImportVerdict> =>
  runUseCase(deps, systemActor, async (useCase) => {
    const { trx, now, audit, emit } = useCase
    const organisationId = await ensureOrganisation(deps, useCase, row.organisation)
    const known = await findImported(trx, organisationId, row)
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
  await trx
    .insertInto('listing')
    .values({
      id,
      kind: body.kind,
      organisation_id: made.organisationId,
      status: made.status,
      version: 1,
      body: text,
      published_body: null,
      is_public: 0,
      teaser_text: '',
      external_id: made.externalId,
      content_hash: made.contentHash,
      review_reason: null,
      created_at: now,
      updated_at: now,
      published_at: null,
      expires_at: null,
    })
    .execute()
  const version = { listing_id: id, version: 1, action: 'imported', actor_id: made.actorId, note: null }
  await trx
    .insertInto('listing_version')
    .values({ ...version, body: text, created_at: now })
    .execute()
  const detail = { externalId: made.externalId, importId: made.importId }
  await audit({ actorId: made.actorId, action: 'listing.imported', objectKind: 'listing', objectId: id, detail })
  await emit({ type: 'listing.changed', objectId: id, payload: {} })
  return id
}
