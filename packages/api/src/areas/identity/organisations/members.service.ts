import { uniqueViolation } from '@duijie/database/constraint-errors.ts'
import type { Trx } from '@duijie/database/database.ts'
import { membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { MemberRole } from '@duijie/domain/accounts/role.schema.ts'
import type { InvitationView, MemberView } from '@duijie/domain/organisations/organisation.schema.ts'
import { conflict, notFound } from '@duijie/domain/shared/domain-error.ts'
import { authorize, isAllowed } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase, type UseCase } from '../../../kernel/events/use-case.ts'
import {
  countOwners,
  findInvitation,
  findMember,
  findOpenInvitation,
  listInvitationsFor,
  listInvitationsOf,
  listMembers,
} from './members.repository.ts'
import { manageMembers, readInside, refuseListed } from './organisations.policy.ts'
import { findOrganisation } from './organisations.repository.ts'

type ServiceDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor' | 'config'>

const invitationDays = 14

export const getMembers = async (
  deps: ServiceDeps,
  actor: Actor,
  organisationId: string,
): Promise<{ members: MemberView[]; invitations: InvitationView[] }> => {
  const { db } = deps.database
  const organisation = authorize(actor, readInside, await findOrganisation(db, organisationId))
  // An invitation's id is its secret: only those who may invite see it.
  const seesInvitations = isAllowed(actor, manageMembers, organisation)
  return {
    members: await listMembers(db, organisationId),
    invitations: seesInvitations ? await listInvitationsOf(db, organisationId, deps.clock().toISOString()) : [],
  }
}

/**
 * Asks a colleague in. The link holds the secret and works for that e-mail address alone: an account made with somebody
 * else's unproved address cannot take an invitation it was never sent.
 * Errors: `invitation.already_pending`, `invitation.already_member`, `organisation.not_a_member`.
 */
export const inviteMember = async (
  deps: ServiceDeps,
  actor: Actor,
  ask: { organisationId: string; email: string; role: MemberRole },
): Promise<{ id: string; url: string }> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit, emit }) => {
    refuseListed(authorize(actor, manageMembers, await findOrganisation(trx, ask.organisationId)))
    const email = ask.email.toLowerCase()
    const members = await listMembers(trx, ask.organisationId)
    if (members.some((member) => member.email.toLowerCase() === email)) throw conflict('invitation.already_member')
    // An invitation that ran out must not stand in the way of a new one.
    await trx
      .updateTable('invitation')
      .set({ state: 'cancelled' })
      .where('organisation_id', '=', ask.organisationId)
      .where('email', '=', email)
      .where('state', '=', 'pending')
      .where('expires_at', '<=', now)
      .execute()
    const id = deps.ids('inv')
    const expires = new Date(Date.parse(now) + invitationDays * 86_400_000).toISOString()
    await trx
      .insertInto('invitation')
      .values({
        id,
        organisation_id: ask.organisationId,
        email,
        role: ask.role,
        state: 'pending',
        invited_by: actor.userId,
        created_at: now,
        expires_at: expires,
      })
      .execute()
    await audit({
      actorId: actor.userId,
      action: 'invitation.created',
      objectKind: 'organisation',
      objectId: ask.organisationId,
      detail: { invitation: id, role: ask.role },
    })
    await emit({ type: 'invitation.created', objectId: id, payload: {} })
    return { id, url: `${deps.config.publicUrl}/invitations/${id}` }
  }).catch((error: unknown) => {
    if (uniqueViolation(error)) throw conflict('invitation.already_pending')
    throw error
  })

export const cancelInvitation = async (deps: ServiceDeps, actor: Actor, id: string): Promise<void> =>
  runUseCase(deps, actor, async ({ actor, trx, audit }) => {
    const invitation = await findInvitation(trx, id)
    const organisation = invitation && (await findOrganisation(trx, invitation.organisation_id))
    if (!organisation || !membershipOf(actor, organisation.id)) throw notFound('invitation')
    authorize(actor, manageMembers, organisation)
    await closeInvitation(trx, id, 'cancelled')
    await audit({
      actorId: actor.userId,
      action: 'invitation.cancelled',
      objectKind: 'organisation',
      objectId: organisation.id,
      detail: { invitation: id },
    })
  })

const closeInvitation = async (trx: Trx, id: string, state: 'accepted' | 'declined' | 'cancelled'): Promise<void> => {
  const result = await trx
    .updateTable('invitation')
    .set({ state })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw conflict('invitation.already_answered')
}

export const listMyInvitations = async (deps: ServiceDeps, actor: Actor): Promise<InvitationView[]> =>
  listInvitationsFor(deps.database.db, actor.userId, deps.clock().toISOString())

/** The invitation behind a link; somebody else's answers like one that does not exist. */
export const getInvitation = async (deps: ServiceDeps, actor: Actor, id: string): Promise<InvitationView> => {
  const invitation = await findOpenInvitation(deps.database.db, id, deps.clock().toISOString())
  if (!invitation || invitation.email !== actor.email) throw notFound('invitation')
  return invitation
}

/** Only the invited address answers, once; everyone else is told that there is no such invitation. */
export const answerInvitation = async (
  deps: ServiceDeps,
  actor: Actor,
  reply: { id: string; answer: 'accept' | 'decline' },
): Promise<{ organisationId: string }> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit }) => {
    const invitation = await findInvitation(trx, reply.id)
    const organisation = invitation && (await findOrganisation(trx, invitation.organisation_id))
    if (
      !invitation ||
      !organisation ||
      invitation.email !== actor.email ||
      invitation.expires_at <= now ||
      organisation.verification === 'suspended'
    ) {
      throw notFound('invitation')
    }
    const state = reply.answer === 'accept' ? 'accepted' : 'declined'
    await closeInvitation(trx, invitation.id, state)
    if (reply.answer === 'accept') {
      await trx
        .insertInto('member')
        .values({
          id: deps.ids('mem'),
          organisation_id: organisation.id,
          user_id: actor.userId,
          role: invitation.role,
          joined_at: now,
        })
        .onConflict((on) => on.columns(['organisation_id', 'user_id']).doNothing())
        .execute()
    }
    await audit({
      actorId: actor.userId,
      action: `invitation.${state}`,
      objectKind: 'organisation',
      objectId: organisation.id,
      detail: { invitation: invitation.id },
    })
    return { organisationId: organisation.id }
  })

const findManagedMember = async ({ trx }: UseCase, actor: Actor, memberId: string) => {
  const member = await findMember(trx, memberId)
  const organisation = member && (await findOrganisation(trx, member.organisation_id))
  if (!member || !organisation || !membershipOf(actor, organisation.id)) throw notFound('member')
  return { member, organisation }
}

/** Removes a member, or lets one leave; he is out at his next request. Errors: `organisation.last_owner`. */
export const removeMember = async (deps: ServiceDeps, actor: Actor, memberId: string): Promise<void> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor } = useCase
    const { member, organisation } = await findManagedMember(useCase, actor, memberId)
    if (member.user_id !== actor.userId) authorize(actor, manageMembers, organisation)
    if (member.role === 'owner' && (await countOwners(useCase.trx, organisation.id)) === 1)
      throw conflict('organisation.last_owner')
    await useCase.trx.deleteFrom('member').where('id', '=', memberId).execute()
    await useCase.audit({
      actorId: actor.userId,
      action: 'member.removed',
      objectKind: 'organisation',
      objectId: organisation.id,
      detail: { userId: member.user_id },
    })
  })

/** Errors: `organisation.last_owner`. */
export const changeMemberRole = async (
  deps: ServiceDeps,
  actor: Actor,
  change: { memberId: string; role: MemberRole },
): Promise<void> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor } = useCase
    const { member, organisation } = await findManagedMember(useCase, actor, change.memberId)
    authorize(actor, manageMembers, organisation)
    const isLastOwner =
      member.role === 'owner' && change.role !== 'owner' && (await countOwners(useCase.trx, organisation.id)) === 1
    if (isLastOwner) throw conflict('organisation.last_owner')
    await useCase.trx.updateTable('member').set({ role: change.role }).where('id', '=', member.id).execute()
    await useCase.audit({
      actorId: actor.userId,
      action: 'member.role_changed',
      objectKind: 'organisation',
      objectId: organisation.id,
      detail: { userId: member.user_id, from: member.role, to: change.role },
    })
  })
