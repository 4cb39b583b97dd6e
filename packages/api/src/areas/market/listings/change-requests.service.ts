import { uniqueViolation } from '@duijie/database/constraint-errors.ts'
import type { ChangeRequestRow } from '@duijie/database/tables/listing.table.ts'
import type { Executor, Trx } from '@duijie/database/database.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import { diffBodies } from '@duijie/domain/listings/listing-diff.ts'
import { conflict, invalid, notFound } from '@duijie/domain/shared/domain-error.ts'
import { authorize, isAllowed } from '../../../kernel/access/authorized.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import { InvalidFieldsError } from '../../../kernel/trpc/errors.ts'
import { findOrganisation } from '../../identity/organisations/organisations.api.ts'
import { closeChange, findChangeRequest, findLastChange, insertChangeRequest } from './change-requests.repository.ts'
import { publicationColumns, writeListingChange } from './listing-writes.ts'
import { editListing, readListingInside, reviewListing } from './listings.policy.ts'
import { findListing, readBody, type StoredListing } from './listings.repository.ts'
import { issuesOf, type ListingDeps } from './listings.service.ts'

type Ask = { id: string; version: number; body: ListingBody; reason: string }

/** Asks to change a published listing; the published text stays until a reviewer agrees. */
export const requestChange = async (deps: ListingDeps, actor: Actor, ask: Ask): Promise<{ changeRequestId: string }> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit }) => {
    const row = authorize(actor, editListing, await findListing(trx, actor, ask.id))
    if (row.status !== 'published') throw conflict('listing.not_published', { status: row.status })
    if (row.kind !== ask.body.kind) throw invalid('listing.kind_fixed')
    if (row.version !== ask.version) throw conflict('listing.changed_meanwhile', { at: row.updated_at })
    const issues = issuesOf(ask.body, now)
    if (issues.length > 0)
      throw new InvalidFieldsError(
        'listing.incomplete',
        issues.map(({ field, code }) => ({ field: `body.${field}`, code })),
      )
    if (diffBodies(readBody(row.body), ask.body).length === 0) throw invalid('change_request.nothing_changed')
    const id = deps.ids('chg')
    await insertChangeRequest(trx, {
      id,
      listing_id: row.id,
      body: JSON.stringify(ask.body),
      reason: ask.reason,
      requested_by: actor.userId,
      created_at: now,
    })
    await audit({
      actorId: actor.userId,
      action: 'change_request.created',
      objectKind: 'listing',
      objectId: row.id,
      detail: { changeRequest: id, reason: ask.reason },
    })
    return { changeRequestId: id }
  }).catch((error: unknown) => {
    if (uniqueViolation(error)) throw conflict('change_request.already_pending')
    throw error
  })

/**
 * The change that its listing's people have to know of: the one that waits, or the last one if it was refused and the
 * listing has stood still since.
 */
export const findOpenChange = async (
  executor: Executor,
  listing: { id: string; updated_at: string },
): Promise<ChangeRequestRow | undefined> => {
  const last = await findLastChange(executor, listing.id)
  const isRefusal = last?.state === 'rejected' && (last.decided_at ?? '') >= listing.updated_at
  return last?.state === 'pending' || isRefusal ? last : undefined
}

const close = async (trx: Trx, id: string, set: Partial<ChangeRequestRow>): Promise<void> => {
  if (!(await closeChange(trx, id, set))) throw conflict('change_request.already_decided')
}

/** A change with its listing; for whoever does not see the inside of the listing there is no such change. */
const getChange = async (
  executor: Executor,
  actor: Actor,
  id: string,
): Promise<{ change: ChangeRequestRow; listing: StoredListing }> => {
  const change = await findChangeRequest(executor, id)
  const listing = change && (await findListing(executor, actor, change.listing_id))
  if (!listing || !isAllowed(actor, readListingInside, listing)) throw notFound('change_request')
  return { change, listing }
}

export const withdrawChange = async (deps: ListingDeps, actor: Actor, id: string): Promise<void> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit }) => {
    const row = authorize(actor, editListing, (await getChange(trx, actor, id)).listing)
    await close(trx, id, { state: 'withdrawn', decided_at: now })
    await audit({
      actorId: actor.userId,
      action: 'change_request.withdrawn',
      objectKind: 'listing',
      objectId: row.id,
      detail: { changeRequest: id },
    })
  })

type Verdict = { changeRequestId: string; decision: 'approve' | 'reject'; answer?: string | undefined }

/** A reviewer's verdict on a change. Errors: `change_request.answer_required`, `change_request.already_decided`. */
export const decideChange = async (deps: ListingDeps, actor: Actor, verdict: Verdict): Promise<void> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit, emit, lock }) => {
    const { change, listing } = await getChange(trx, actor, verdict.changeRequestId)
    const row = authorize(actor, reviewListing, listing)
    if (verdict.decision === 'reject' && !verdict.answer?.trim()) throw invalid('change_request.answer_required')
    const state = verdict.decision === 'approve' ? 'approved' : 'rejected'
    await close(trx, change.id, { state, answer: verdict.answer ?? null, decided_by: actor.userId, decided_at: now })
    if (state === 'approved') {
      const body = readBody(change.body)
      await lock(row.organisation_id)
      const organisation = await findOrganisation(trx, row.organisation_id)
      const columns = publicationColumns(body, organisation?.name ?? '', now)
      await writeListingChange(trx, {
        row,
        expectedVersion: row.version,
        action: 'change_approved',
        actorId: actor.userId,
        note: change.reason,
        body,
        columns,
        now,
      })
      await emit({ type: 'listing.changed', objectId: row.id, payload: {} })
    }
    await audit({
      actorId: actor.userId,
      action: `change_request.${state}`,
      objectKind: 'listing',
      objectId: row.id,
      detail: { changeRequest: change.id, answer: verdict.answer ?? null },
    })
  })
