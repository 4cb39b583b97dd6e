import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import { emptyHelpfulFields, submissionIssues, type FieldIssue } from '@duijie/domain/listings/listing.rules.ts'
import { listingStatus, type ListingStatus } from '@duijie/domain/listings/listing.schema.ts'
import { findListingTransition, type ListingAction } from '@duijie/domain/listings/listing.transitions.ts'
import { conflict, invalid } from '@duijie/domain/shared/domain-error.ts'
import { findTerm } from '@duijie/domain/taxonomy/taxonomy.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { systemActor } from '../../../kernel/access/system-actor.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import { InvalidFieldsError } from '../../../kernel/trpc/errors.ts'
import { findOrganisation, publishFor } from '../../identity/organisations/organisations.api.ts'
import { withdrawPendingChange } from './change-requests.repository.ts'
import { findExpired } from './listing-lists.repository.ts'
import { insertVersion } from './listing-versions.repository.ts'
import { listingLifetimeDays, publicationColumns, writeListingChange } from './listing-writes.ts'
import { editListing, reviewListing } from './listings.policy.ts'
import { findListing, insertListing, readBody, type StoredListing } from './listings.repository.ts'

export type ListingDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor'>

const isTerm = (id: string): boolean => findTerm(id) !== undefined

export const issuesOf = (body: ListingBody, now: string): FieldIssue[] =>
  submissionIssues(body, now.slice(0, 10), isTerm)

/** Starts a draft. Anything may still be empty but the title. */
export const createListing = async (
  deps: ListingDeps,
  actor: Actor,
  input: { organisationId: string; body: ListingBody },
): Promise<{ id: string; version: number }> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit, emit }) => {
    const organisation = authorize(actor, publishFor, await findOrganisation(trx, input.organisationId))
    const id = deps.ids('lst')
    const body = JSON.stringify(input.body)
    const kind = input.body.kind
    await insertListing(trx, { id, kind, organisation_id: organisation.id, status: 'draft', body, created_at: now })
    await insertVersion(trx, {
      listing_id: id,
      version: 1,
      action: 'created',
      actor_id: actor.userId,
      body,
      created_at: now,
    })
    await audit({
      actorId: actor.userId,
      action: 'listing.created',
      objectKind: 'listing',
      objectId: id,
      detail: { kind: input.body.kind },
    })
    await emit({ type: 'listing.changed', objectId: id, payload: {} })
    return { id, version: 1 }
  })

export type SavedListing = { version: number; issues: FieldIssue[]; emptyHelpfulFields: string[] }

/** Autosave of a draft. Errors: `listing.not_a_draft`, `listing.kind_fixed`, `listing.changed_meanwhile`. */
export const saveListing = async (
  deps: ListingDeps,
  actor: Actor,
  input: { id: string; version: number; body: ListingBody },
): Promise<SavedListing> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit, emit }) => {
    const row = authorize(actor, editListing, await findListing(trx, actor, input.id))
    if (row.kind !== input.body.kind) throw invalid('listing.kind_fixed')
    if (row.status !== 'draft') throw conflict('listing.not_a_draft', { status: row.status })
    const feedback = { issues: issuesOf(input.body, now), emptyHelpfulFields: emptyHelpfulFields(input.body) }
    const version = await writeListingChange(trx, {
      row,
      expectedVersion: input.version,
      action: 'saved',
      actorId: actor.userId,
      body: input.body,
      now,
    })
    await audit({
      actorId: actor.userId,
      action: 'listing.saved',
      objectKind: 'listing',
      objectId: row.id,
      detail: { version },
    })
    await emit({ type: 'listing.changed', objectId: row.id, payload: {} })
    return { version, ...feedback }
  })

type Act = { id: string; version: number; action: ListingAction; reason?: string | undefined }

const targetOf = (row: StoredListing, action: ListingAction): ListingStatus => {
  const transition = findListingTransition(listingStatus.parse(row.status), action)
  if (!transition) throw conflict('listing.move_not_allowed', { status: row.status, action })
  return transition.to
}

const refuseIncomplete = (row: StoredListing, now: string): void => {
  const issues = issuesOf(readBody(row.body), now)
  if (issues.length > 0) {
    throw new InvalidFieldsError(
      'listing.incomplete',
      issues.map((issue) => ({ field: `body.${issue.field}`, code: issue.code })),
    )
  }
}

/** The owner's moves. Errors: `listing.move_not_allowed`, `listing.incomplete` with fields, `listing.changed_meanwhile`. */
export const actOnListing = async (
  deps: ListingDeps,
  actor: Actor,
  act: Act,
): Promise<{ version: number; status: ListingStatus }> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit, emit }) => {
    const row = authorize(actor, editListing, await findListing(trx, actor, act.id))
    const status = targetOf(row, act.action)
    if (status === 'in_review') refuseIncomplete(row, now)
    // Partners of a running pairing keep reading the last approved text; everybody else loses it at once.
    const columns = status === 'archived' ? { is_public: 0, teaser_text: '', published_at: null, expires_at: null } : {}
    const version = await writeListingChange(trx, {
      row,
      expectedVersion: act.version,
      action: act.action,
      actorId: actor.userId,
      note: act.reason,
      status,
      columns,
      now,
    })
    if (status === 'archived') await withdrawPendingChange(trx, row.id, now)
    await audit({
      actorId: actor.userId,
      action: `listing.${act.action}`,
      objectKind: 'listing',
      objectId: row.id,
      detail: { from: row.status, to: status },
    })
    await emit({ type: 'listing.changed', objectId: row.id, payload: {} })
    return { version, status }
  })

export type Decision = { id: string; version: number; decision: 'approve' | 'reject'; reason?: string | undefined }

/** A reviewer's verdict. Errors: `listing.reason_required`, `listing.move_not_allowed`, `listing.changed_meanwhile`. */
export const decideListing = async (
  deps: ListingDeps,
  actor: Actor,
  decision: Decision,
): Promise<{ version: number; status: ListingStatus }> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit, emit, lock }) => {
    const row = authorize(actor, reviewListing, await findListing(trx, actor, decision.id))
    const status = targetOf(row, decision.decision)
    if (decision.decision === 'reject' && !decision.reason?.trim()) throw invalid('listing.reason_required')
    await lock(row.organisation_id)
    const organisation = await findOrganisation(trx, row.organisation_id)
    const columns =
      decision.decision === 'approve'
        ? { ...publicationColumns(readBody(row.body), organisation?.name ?? '', now), review_reason: null }
        : { review_reason: decision.reason ?? null }
    const version = await writeListingChange(trx, {
      row,
      expectedVersion: decision.version,
      action: decision.decision,
      actorId: actor.userId,
      note: decision.reason,
      status,
      columns,
      now,
    })
    await audit({
      actorId: actor.userId,
      action: `listing.${decision.decision}`,
      objectKind: 'listing',
      objectId: row.id,
      detail: { reason: decision.reason ?? null },
    })
    await emit({ type: 'listing.changed', objectId: row.id, payload: {} })
    return { version, status }
  })

const expiredAtATime = 200

/** Published listings whose time is over. Run by the clock; returns how many expired. */
export const expireListings = async (deps: ListingDeps): Promise<number> =>
  runUseCase(deps, systemActor, async ({ trx, now, audit, emit }) => {
    const due = await findExpired(trx, now, expiredAtATime)
    for (const row of due) {
      await writeListingChange(trx, {
        row,
        expectedVersion: row.version,
        action: 'expire',
        actorId: 'system',
        status: 'expired',
        now,
      })
      await audit({
        actorId: 'system',
        action: 'listing.expire',
        objectKind: 'listing',
        objectId: row.id,
        detail: { lifetimeDays: listingLifetimeDays },
      })
      await emit({ type: 'listing.changed', objectId: row.id, payload: {} })
    }
    return due.length
  })
