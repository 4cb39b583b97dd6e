import type { ImportBatchRow } from '@duijie/database/tables/import.table.ts'
import type { ListingRowStored } from '@duijie/database/tables/listing.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { ImportBatchView, ImportUndone } from '@duijie/domain/imports/import-batch.schema.ts'
import { listingKind, listingStatus } from '@duijie/domain/listings/listing.schema.ts'
import { conflict } from '@duijie/domain/shared/domain-error.ts'
import { bilingualTexts } from '@duijie/domain/shared/bilingual.schema.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import { runUseCase, type UseCase } from '../../../kernel/events/use-case.ts'
import { findUserNames } from '../../identity/accounts/accounts.api.ts'
import { findOrganisation } from '../../identity/organisations/organisations.api.ts'
import { findListingRows, readBody, writeListingChange } from '../listings/listings.api.ts'
import { importFor, runImport } from './imports.policy.ts'
import { findBatch, pageOfBatches, rowsOfImport, updateBatch } from './imports.repository.ts'
import type { ImportDeps } from './imports.service.ts'

const stateOf = (batch: ImportBatchRow): ImportBatchView['state'] => {
  if (batch.undone_at !== null) return 'undone'
  if (batch.finished_at === null) return 'running'
  return batch.imported + batch.duplicates + batch.problems < batch.row_count ? 'stopped' : 'finished'
}

/** The imports of an organisation, newest first. */
export const listImports = async (
  deps: ImportDeps,
  actor: Actor,
  filter: { organisationId: string; cursor?: string | undefined; limit: number },
): Promise<{ items: ImportBatchView[]; nextCursor?: string | undefined }> => {
  const { db } = deps.database
  const organisation = authorize(actor, importFor, await findOrganisation(db, filter.organisationId))
  const page = await pageOfBatches(db, organisation.id, filter)
  const names = await findUserNames(
    db,
    page.items.map((batch) => batch.started_by),
  )
  const items = page.items.map((batch) => ({
    id: batch.id,
    kind: listingKind.parse(batch.kind),
    fileName: batch.file_name,
    submit: batch.submit === 1,
    startedBy: names.get(batch.started_by) ?? '',
    startedAt: batch.created_at,
    rows: batch.row_count,
    imported: batch.imported,
    duplicates: batch.duplicates,
    problems: batch.problems,
    state: stateOf(batch),
  }))
  return { ...page, items }
}

const mostKeptNamed = 100
const rowsAtATime = 200

/** As the import left it: nobody has saved, decided, archived or published it since. */
const isUntouched = (row: ListingRowStored): boolean =>
  row.version === 1 && (row.status === 'draft' || row.status === 'in_review')

/** An untouched listing goes to the archive, from where it can be brought back, and gives its number free. */
const withdraw = async ({ actor, trx, now, audit, emit }: UseCase, row: ListingRowStored): Promise<void> => {
  await writeListingChange(trx, {
    row,
    expectedVersion: row.version,
    action: 'import_undone',
    actorId: actor.userId,
    status: 'archived',
    columns: { external_id: null, content_hash: null },
    now,
  })
  await audit({
    actorId: actor.userId,
    action: 'listing.import_undone',
    objectKind: 'listing',
    objectId: row.id,
    detail: { externalId: row.external_id },
  })
  await emit({ type: 'listing.changed', objectId: row.id, payload: {} })
}

/**
 * Takes back all listings of an import that nobody has touched since, and names the others. A running import is closed
 * with it. Error: `import.undone`.
 */
export const undoImport = async (deps: ImportDeps, actor: Actor, id: string): Promise<ImportUndone> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now, audit } = useCase
    const batch = authorize(actor, runImport, await findBatch(trx, id))
    if (batch.undone_at !== null) throw conflict('import.undone')
    const undone: ImportUndone = { withdrawn: 0, kept: [], keptCount: 0 }
    let made = await rowsOfImport(trx, batch.id, 0, rowsAtATime)
    while (made.length > 0) {
      const ids = made.map((row) => row.listing_id)
      const rows = new Map((await findListingRows(trx, ids)).map((row) => [row.id, row]))
      for (const row of ids.flatMap((listingId) => rows.get(listingId) ?? [])) {
        if (isUntouched(row)) {
          await withdraw(useCase, row)
          undone.withdrawn += 1
          continue
        }
        undone.keptCount += 1
        const [title = ''] = bilingualTexts(readBody(row.body).title)
        if (undone.kept.length < mostKeptNamed)
          undone.kept.push({ id: row.id, title, status: listingStatus.parse(row.status) })
      }
      made = await rowsOfImport(trx, batch.id, made.at(-1)?.source_row ?? 0, rowsAtATime)
    }
    await updateBatch(trx, batch.id, { undone_at: now, undone_by: actor.userId, finished_at: batch.finished_at ?? now })
    const detail = { withdrawn: undone.withdrawn, kept: undone.keptCount }
    await audit({ actorId: actor.userId, action: 'import.undone', objectKind: 'import', objectId: id, detail })
    return undone
  })
