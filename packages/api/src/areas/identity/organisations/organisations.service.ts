import { uniqueViolation } from '@duijie/database/constraint-errors.ts'
import { selectPage } from '@duijie/database/keyset.ts'
import type { OrganisationRow } from '@duijie/database/tables/organisation.table.ts'
import { isStaff, membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import {
  type OrganisationCard,
  type OrganisationDetail,
  type OrganisationInput,
  type VerificationState,
  verificationState,
} from '@duijie/domain/organisations/organisation.schema.ts'
import {
  verificationNeedsReason,
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
import {
  countMembers,
  findOrganisation,
  toOrganisationCard,
  toOrganisationColumns,
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
    await trx
      .insertInto('organisation')
      .values({
        id,
        ...toOrganisationColumns(input),
        verification: 'unverified',
        verification_reason: null,
        version: 1,
        created_at: now,
        updated_at: now,
      })
      .execute()
    await trx
      .insertInto('member')
      .values({ id: deps.ids('mem'), organisation_id: id, user_id: actor.userId, role: 'owner', joined_at: now })
      .execute()
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

const toDetail = async (deps: ServiceDeps, actor: Actor | null, row: OrganisationRow): Promise<OrganisationDetail> => ({
  ...toOrganisationCard(row),
  creditCode: row.credit_code ?? undefined,
  contactName: row.contact_name ?? undefined,
  contactPhone: row.contact_phone ?? undefined,
  contactEmail: row.contact_email ?? undefined,
  verificationReason: row.verification_reason ?? undefined,
  version: row.version,
  createdAt: row.created_at,
  memberCount: await countMembers(deps.database.db, row.id),
  role: membershipOf(actor, row.id)?.role,
})

export type OrganisationView = OrganisationCard & { detail?: OrganisationDetail }

export const getOrganisation = async (
  deps: ServiceDeps,
  actor: Actor | null,
  id: string,
): Promise<OrganisationView> => {
  const row = authorize(actor, readOrganisation, await findOrganisation(deps.database.db, id))
  const card = toOrganisationCard(row)
  return isAllowed(actor, readInside, row) ? { ...card, detail: await toDetail(deps, actor, row) } : card
}

export type OrganisationFilter = {
  text?: string | undefined
  verification?: VerificationState | undefined
  kind?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** Organisations for staff, newest first. */
export const listOrganisations = async (deps: ServiceDeps, actor: Actor, filter: OrganisationFilter) => {
  if (!isStaff(actor)) throw notFound('organisation')
  let query = deps.database.db.selectFrom('organisation').selectAll()
  // Listed ones are not verified and never will be: no state of verification is theirs.
  if (filter.verification)
    query = query.where('verification', '=', filter.verification).where('membership', '=', 'member')
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  if (filter.text) {
    const pattern = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) =>
      eb.or([eb('name', 'like', pattern), eb('name_en', 'like', pattern), eb('credit_code', 'like', pattern)]),
    )
  }
  const page = await selectPage(
    query,
    [
      { column: 'created_at', field: 'created_at', direction: 'desc', type: 'text' },
      { column: 'id', field: 'id', direction: 'desc', type: 'text' },
    ],
    filter,
  )
  return { ...page, items: await Promise.all(page.items.map((row) => toDetail(deps, actor, row))) }
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
    const result = await trx
      .updateTable('organisation')
      .set({
        ...toOrganisationColumns(change.input),
        version: change.version + 1,
        updated_at: now,
        ...(identityChanged && row.verification === 'verified' ? { verification: 'pending' } : {}),
      })
      .where('id', '=', change.id)
      .where('version', '=', change.version)
      .executeTakeFirst()
    if (result.numUpdatedRows !== 1n) throw conflict('organisation.changed_meanwhile', { at: row.updated_at })
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
    const result = await trx
      .updateTable('organisation')
      .set({
        verification: move.state,
        verification_reason: move.reason ?? null,
        version: move.version + 1,
        updated_at: now,
      })
      .where('id', '=', row.id)
      .where('version', '=', move.version)
      .executeTakeFirst()
    if (result.numUpdatedRows !== 1n) throw conflict('organisation.changed_meanwhile', { at: row.updated_at })
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
    if (row.verification !== 'unverified' && row.verification !== 'rejected')
      throw conflict('organisation.verification_not_allowed', { from: row.verification, to: 'pending' })
    return row
  })
