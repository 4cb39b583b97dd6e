import { uniqueViolation } from '@duijie/database/constraint-errors.ts'
import type { Executor } from '@duijie/database/database.ts'
import type { OrganisationRow } from '@duijie/database/tables/organisation.table.ts'
import { isStaff, membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import {
  type OrganisationCard,
  type OrganisationDetail,
  type OrganisationInput,
  verificationState,
} from '@duijie/domain/organisations/organisation.schema.ts'
import type { VerificationState } from '@duijie/domain/organisations/verification-states.ts'
import {
  verificationNeedsReason,
  canRequestVerification,
  verificationTransitions,
} from '@duijie/domain/organisations/verification.transitions.ts'
import { conflict, invalid, notFound } from '@duijie/domain/shared/domain-error.ts'
import { authorize, isAllowed } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import { InvalidFieldsError } from '../../../kernel/trpc/errors.ts'
import {
  editOrganisation,
  readInside,
  readOrganisation,
  refuseListed,
  verifyOrganisation,
} from './organisations.policy.ts'
import { countMembers, insertMember } from './members.repository.ts'
import {
  findOrganisation,
  insertOrganisation,
  type OrganisationFilter,
  pageOfOrganisations,
  toOrganisationCard,
  toOrganisationColumns,
  updateOrganisationRow,
} from './organisations.repository.ts'

type ServiceDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor'>

const refuseTakenCode = (error: unknown): never => {
  if (uniqueViolation(error))
    throw new InvalidFieldsError('organisation.invalid', [
      { field: 'creditCode', code: 'organisation.credit_code_taken' },
    ])
  throw error
}

/** Founds an organisation; the founder becomes its owner in the same transaction. */
export const createOrganisation = async (
  deps: ServiceDeps,
  actor: Actor,
  input: OrganisationInput,
): Promise<{ id: string }> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit, emit }) => {
    const id = deps.ids('org')
    await insertOrganisation(trx, {
      id,
      ...toOrganisationColumns(input),
      verification: 'unverified',
      verification_reason: null,
      version: 1,
      created_at: now,
      updated_at: now,
    })
    const founder = { organisation_id: id, user_id: actor.userId, role: 'owner' }
    await insertMember(trx, { id: deps.ids('mem'), ...founder, joined_at: now })
    await audit({
      actorId: actor.userId,
      action: 'organisation.created',
      objectKind: 'organisation',
      objectId: id,
      detail: { name: input.name },
    })
    await emit({ type: 'organisation.changed', objectId: id, payload: {} })
    return { id }
  }).catch(refuseTakenCode)

const toDetail = (actor: Actor | null, row: OrganisationRow, memberCount: number): OrganisationDetail => ({
  ...toOrganisationCard(row),
  creditCode: row.credit_code ?? undefined,
  contactName: row.contact_name ?? undefined,
  contactPhone: row.contact_phone ?? undefined,
  contactEmail: row.contact_email ?? undefined,
  verificationReason: row.verification_reason ?? undefined,
  version: row.version,
  createdAt: row.created_at,
  memberCount,
  role: membershipOf(actor, row.id)?.role,
})

/** What only insiders and staff read, each with the number of its members. */
const toDetails = async (
  executor: Executor,
  actor: Actor | null,
  rows: readonly OrganisationRow[],
): Promise<OrganisationDetail[]> => {
  const counts = await countMembers(
    executor,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toDetail(actor, row, counts.get(row.id) ?? 0))
}

export type OrganisationView = OrganisationCard & { detail?: OrganisationDetail | undefined }

export const getOrganisation = async (
  deps: ServiceDeps,
  actor: Actor | null,
  id: string,
): Promise<OrganisationView> => {
  const row = authorize(actor, readOrganisation, await findOrganisation(deps.database.db, id))
  const card = toOrganisationCard(row)
  if (!isAllowed(actor, readInside, row)) return card
  const [detail] = await toDetails(deps.database.db, actor, [row])
  return { ...card, detail }
}

/** Organisations for staff, newest first. */
export const listOrganisations = async (deps: ServiceDeps, actor: Actor, filter: OrganisationFilter) => {
  if (!isStaff(actor)) throw notFound('organisation')
  const page = await pageOfOrganisations(deps.database.db, filter)
  return { ...page, items: await toDetails(deps.database.db, actor, page.items) }
}

export const updateOrganisation = async (
  deps: ServiceDeps,
  actor: Actor,
  change: { id: string; version: number; input: OrganisationInput },
): Promise<{ version: number }> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit, emit }) => {
    const row = authorize(actor, editOrganisation, await findOrganisation(trx, change.id))
    // A new name, kind or credit code is a new identity: what staff verified no longer holds.
    const identityChanged =
      row.name !== change.input.name ||
      row.kind !== change.input.kind ||
      row.credit_code !== (change.input.creditCode ?? null)
    const isWritten = await updateOrganisationRow(trx, change, {
      ...toOrganisationColumns(change.input),
      updated_at: now,
      ...(identityChanged && row.verification === 'verified' ? { verification: 'pending' } : {}),
    })
    if (!isWritten) throw conflict('organisation.changed_meanwhile', { at: row.updated_at })
    await audit({
      actorId: actor.userId,
      action: 'organisation.updated',
      objectKind: 'organisation',
      objectId: change.id,
      detail: { identityChanged },
    })
    await emit({ type: 'organisation.changed', objectId: change.id, payload: {} })
    return { version: change.version + 1 }
  }).catch(refuseTakenCode)

type VerificationMove = { id: string; version: number; state: VerificationState; reason?: string | undefined }

/** What may stand against a move, asked of the row as the transaction finds it. */
type VerificationCheck = (actor: Actor, row: OrganisationRow | undefined) => OrganisationRow

const moveVerification = async (
  deps: ServiceDeps,
  actor: Actor,
  move: VerificationMove,
  check: VerificationCheck,
): Promise<{ version: number }> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit, emit }) => {
    const row = check(actor, await findOrganisation(trx, move.id))
    const isWritten = await updateOrganisationRow(trx, move, {
      verification: move.state,
      verification_reason: move.reason ?? null,
      updated_at: now,
    })
    if (!isWritten) throw conflict('organisation.changed_meanwhile', { at: row.updated_at })
    const detail = { from: row.verification, to: move.state, reason: move.reason ?? null }
    await audit({
      actorId: actor.userId,
      action: 'organisation.verification_set',
      objectKind: 'organisation',
      objectId: row.id,
      detail,
    })
    await emit({ type: 'organisation.changed', objectId: row.id, payload: {} })
    return { version: move.version + 1 }
  })

/**
 * Staff's verdict on an organisation. Errors: `organisation.verification_not_allowed`, `organisation.reason_required`,
 * `organisation.not_a_member`.
 */
export const setVerification = async (
  deps: ServiceDeps,
  actor: Actor,
  move: VerificationMove,
): Promise<{ version: number }> =>
  moveVerification(deps, actor, move, (now, found) => {
    const row = authorize(now, verifyOrganisation, found)
    refuseListed(row)
    const from = verificationState.parse(row.verification)
    if (!verificationTransitions[from].includes(move.state))
      throw conflict('organisation.verification_not_allowed', { from, to: move.state })
    if (verificationNeedsReason(move.state) && !move.reason?.trim()) throw invalid('organisation.reason_required')
    return row
  })

/** An owner asks staff to verify. */
export const requestVerification = async (
  deps: ServiceDeps,
  actor: Actor,
  ask: { id: string; version: number },
): Promise<{ version: number }> =>
  moveVerification(deps, actor, { ...ask, state: 'pending' }, (now, found) => {
    const row = authorize(now, editOrganisation, found)
    if (!canRequestVerification(verificationState.parse(row.verification)))
      throw conflict('organisation.verification_not_allowed', { from: row.verification, to: 'pending' })
    return row
  })
