import { uniqueViolation } from '@duijie/database/constraint-errors.ts'
import type { Trx } from '@duijie/database/database.ts'
import { membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { MemberRole } from '@duijie/domain/accounts/role.schema.ts'
import type { InvitationView, MemberView } from '@duijie/domain/organisations/organisation.schema.ts'
import { conflict, notFound } from '@duijie/domain/shared/domain-error.ts'
import { addDays } from '@duijie/domain/shared/days.rules.ts'
import { authorize, isAllowed } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase, type UseCase } from '../../../kernel/events/use-case.ts'
import { findProvedAddress } from '../accounts/accounts.api.ts'
import {
  cancelExpiredInvitations,
  closeInvitation,
  findInvitation,
  findOpenInvitation,
  insertInvitation,
  listInvitationsFor,
  listInvitationsOf,
} from './invitations.repository.ts'
import {
  countOwners,
  deleteMember,
  findMember,
  insertMemberUnlessThere,
  listMembers,
  updateMemberRole,
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

type Asked = { organisationId: string; email: string; role: MemberRole }

/** Writes an invitation within a use case that has asked who may. Errors: `invitation.already_member`. */
export const writeInvitation = async (
  deps: Pick<ServiceDeps, 'ids' | 'config'>,
  { actor, trx, now, audit, emit }: UseCase,
  ask: Asked,
): Promise<{ id: string; url: string }> => {
  const email = ask.email.toLowerCase()
  const members = await listMembers(trx, ask.organisationId)
  if (members.some((member) => member.email.toLowerCase() === email)) throw conflict('invitation.already_member')
  const invited = { organisation_id: ask.organisationId, email }
  await cancelExpiredInvitations(trx, invited, now)
  const id = deps.ids('inv')
  await insertInvitation(trx, {
    ...invited,
    id,
    role: ask.role,
    state: 'pending',
    invited_by: actor.userId,
    created_at: now,
    expires_at: addDays(now, invitationDays),
  })
  await audit({
    actorId: actor.userId,
    action: 'invitation.created',
    objectKind: 'organisation',
    objectId: ask.organisationId,
    detail: { invitation: id, role: ask.role },
  })
  await emit({ type: 'invitation.created', objectId: id, payload: {} })
  return { id, url: `${deps.config.publicUrl}/invitations/${id}` }
}

/**
 * Asks a colleague in. The link holds the secret and works for that e-mail address alone: an account made with somebody
 * else's unproved address cannot take an invitation it was never sent.
 * Errors: `invitation.already_pending`, `invitation.already_member`, `organisation.not_a_member`.
 */
export const inviteMember = async (deps: ServiceDeps, actor: Actor, ask: Asked): Promise<{ id: string; url: string }> =>
  runUseCase(deps, actor, async (useCase) => {
    refuseListed(authorize(useCase.actor, manageMembers, await findOrganisation(useCase.trx, ask.organisationId)))
    return writeInvitation(deps, useCase, ask)
  }).catch((error: unknown) => {
    if (uniqueViolation(error)) throw conflict('invitation.already_pending')
    throw error
  })

export const cancelInvitation = async (deps: ServiceDeps, actor: Actor, id: string): Promise<void> =>
  runUseCase(deps, actor, async ({ actor, trx, audit }) => {
    const invitation = await findInvitation(trx, id)
    const organisation = invitation && (await findOrganisation(trx, invitation.organisation_id))
    // Who may not invite does not see invitations either.
    if (!organisation || !isAllowed(actor, manageMembers, organisation)) throw notFound('invitation')
    await close(trx, id, 'cancelled')
    await audit({
      actorId: actor.userId,
      action: 'invitation.cancelled',
      objectKind: 'organisation',
      objectId: organisation.id,
      detail: { invitation: id },
    })
  })

const close = async (trx: Trx, id: string, state: 'accepted' | 'declined' | 'cancelled'): Promise<void> => {
  if (!(await closeInvitation(trx, id, state))) throw conflict('invitation.already_answered')
}

/** Invitations to the address that the actor has proved to own; an unproved one lists nothing. */
export const listMyInvitations = async (deps: ServiceDeps, actor: Actor): Promise<InvitationView[]> => {
  const { db } = deps.database
  const address = await findProvedAddress(db, actor.userId)
  return address === undefined ? [] : listInvitationsFor(db, address, deps.clock().toISOString())
}

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
    await close(trx, invitation.id, state)
    if (reply.answer === 'accept') {
      await insertMemberUnlessThere(trx, {
        id: deps.ids('mem'),
        organisation_id: organisation.id,
        user_id: actor.userId,
        role: invitation.role,
        joined_at: now,
      })
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

/** Who stays owner is decided over all members, so changes among the members of one organisation take turns. */
const findManagedMember = async ({ trx, lock }: UseCase, actor: Actor, memberId: string) => {
  const found = await findMember(trx, memberId)
  if (found) await lock(found.organisation_id)
  const member = found && (await findMember(trx, memberId))
  const organisation = member && (await findOrganisation(trx, member.organisation_id))
  if (!member || !organisation || !membershipOf(actor, organisation.id)) throw notFound('member')
  return { member, organisation }
}

/** Removes a member, or lets one leave; they are out at their next request. Errors: `organisation.last_owner`. */
export const removeMember = async (deps: ServiceDeps, actor: Actor, memberId: string): Promise<void> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor } = useCase
    const { member, organisation } = await findManagedMember(useCase, actor, memberId)
    if (member.user_id !== actor.userId) authorize(actor, manageMembers, organisation)
    if (member.role === 'owner' && (await countOwners(useCase.trx, organisation.id)) === 1)
      throw conflict('organisation.last_owner')
    await deleteMember(useCase.trx, memberId)
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
    await updateMemberRole(useCase.trx, member.id, change.role)
    await useCase.audit({
      actorId: actor.userId,
      action: 'member.role_changed',
      objectKind: 'organisation',
      objectId: organisation.id,
      detail: { userId: member.user_id, from: member.role, to: change.role },
    })
  })
