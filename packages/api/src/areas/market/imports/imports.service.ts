import type { Trx } from '@duijie/database/database.ts'
import type { ImportBatchRow } from '@duijie/database/tables/import.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { ImportRowResult, TablePart } from '@duijie/domain/imports/import-batch.schema.ts'
import { listingKind, type ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import { conflict } from '@duijie/domain/shared/domain-error.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase, type UseCase } from '../../../kernel/events/use-case.ts'
import { findOrganisation } from '../../identity/organisations/organisations.api.ts'
import { addImportedListing } from '../listings/listings.api.ts'
import { importFor, runImport } from './imports.policy.ts'
import { findBatch, insertBatch, insertOrigin, updateBatch } from './imports.repository.ts'
import { judgeRows } from './judge-rows.ts'
import { readRows, type ReadRow } from './read-rows.ts'

export type ImportDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor'>

export type CheckInput = TablePart & { organisationId: string; kind: ListingKind; submit: boolean }

/**
 * The dry run: what would become of these rows; nothing is written. It is asked in a transaction all the same, so that
 * it rests on the rights of this moment. Errors: `import.mapping_invalid` with fields.
 */
export const checkRows = async (deps: ImportDeps, actor: Actor, input: CheckInput): Promise<ImportRowResult[]> => {
  const { kind, submit } = input
  const rows = await readRows(kind, input)
  return runUseCase(deps, actor, async ({ actor, trx, now }) => {
    const organisation = authorize(actor, importFor, await findOrganisation(trx, input.organisationId))
    return judgeRows(trx, rows, { organisationId: organisation.id, kind, submit, now })
  })
}

export type StartInput = { organisationId: string; kind: ListingKind; fileName: string; rows: number; submit: boolean }

/** Opens an import, whose rows then come part by part. */
export const startImport = async (deps: ImportDeps, actor: Actor, input: StartInput): Promise<{ id: string }> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit }) => {
    const organisation = authorize(actor, importFor, await findOrganisation(trx, input.organisationId))
    const id = deps.ids('imp')
    await insertBatch(trx, {
      id,
      organisation_id: organisation.id,
      kind: input.kind,
      file_name: input.fileName,
      submit: input.submit ? 1 : 0,
      row_count: input.rows,
      started_by: actor.userId,
      created_at: now,
    })
    const detail = { kind: input.kind, rows: input.rows, organisationId: organisation.id }
    await audit({ actorId: actor.userId, action: 'import.started', objectKind: 'import', objectId: id, detail })
    return { id }
  })

const openBatch = async (trx: Trx, actor: Actor, id: string): Promise<ImportBatchRow> => {
  const batch = authorize(actor, runImport, await findBatch(trx, id))
  if (batch.undone_at !== null) throw conflict('import.undone')
  if (batch.finished_at !== null) throw conflict('import.finished')
  return batch
}

const makeListing = async (
  deps: ImportDeps,
  useCase: UseCase,
  batch: ImportBatchRow,
  made: { actorId: string; read: ReadRow; result: ImportRowResult },
): Promise<ImportRowResult> => {
  const { read, result, actorId } = made
  if (result.verdict !== 'ready' || result.listingId !== undefined || !read.ready) return result
  const status = batch.submit === 1 ? 'in_review' : 'draft'
  const listingId = await addImportedListing(deps, useCase, {
    ...read.ready,
    organisationId: batch.organisation_id,
    status,
    actorId,
    importId: batch.id,
  })
  await insertOrigin(useCase.trx, { import_id: batch.id, source_row: read.row, listing_id: listingId })
  return { ...result, listingId }
}

/** Counts only rows after the last one that was counted: what is sent again after a lost answer is not counted twice. */
const countNew = (batch: ImportBatchRow, results: readonly ImportRowResult[]) => {
  const fresh = results.filter(({ row }) => row > batch.last_row)
  const count = (verdict: ImportRowResult['verdict']): number =>
    fresh.filter((result) => result.verdict === verdict).length
  return {
    imported: batch.imported + count('ready'),
    duplicates: batch.duplicates + count('duplicate'),
    problems: batch.problems + count('problem'),
    last_row: Math.max(batch.last_row, ...results.map(({ row }) => row)),
  }
}

/**
 * Takes some rows of an import, all or none of them: those that are ready become listings, and sending the same rows
 * again changes nothing. Errors: `import.finished`, `import.undone`, `import.mapping_invalid` with fields.
 */
export const addRows = async (
  deps: ImportDeps,
  actor: Actor,
  input: TablePart & { id: string },
): Promise<ImportRowResult[]> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now } = useCase
    const batch = await openBatch(trx, actor, input.id)
    const kind = listingKind.parse(batch.kind)
    const read = await readRows(kind, input)
    const judged = await judgeRows(trx, read, {
      organisationId: batch.organisation_id,
      kind,
      submit: batch.submit === 1,
      now,
      importId: batch.id,
    })
    const results: ImportRowResult[] = []
    for (const [at, result] of judged.entries()) {
      const row = read[at]
      results.push(row ? await makeListing(deps, useCase, batch, { actorId: actor.userId, read: row, result }) : result)
    }
    await updateBatch(trx, batch.id, countNew(batch, results))
    return results
  })

/** Closes an import, also one of which the rest is left out. */
export const finishImport = async (deps: ImportDeps, actor: Actor, id: string): Promise<void> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit }) => {
    const batch = await openBatch(trx, actor, id)
    await updateBatch(trx, batch.id, { finished_at: now })
    const { imported, duplicates, problems, row_count: rows } = batch
    const detail = { rows, imported, duplicates, problems }
    await audit({ actorId: actor.userId, action: 'import.finished', objectKind: 'import', objectId: id, detail })
  })
