import { z } from 'zod'

import { memberRole } from '@duijie/domain/accounts/role.schema.ts'
import {
  invitationView,
  memberView,
  organisationCard,
  organisationDetail,
  organisationInput,
  organisationKind,
  verificationState,
} from '@duijie/domain/organisations/organisation.schema.ts'
import { idText } from '@duijie/domain/shared/id.schema.ts'
import { pageInput, pageOf } from '@duijie/domain/shared/page.schema.ts'
import { safeText } from '@duijie/domain/shared/safe-text.schema.ts'
import { actorProcedure, openProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { admitListed } from './admissions.service.ts'
import {
  answerInvitation,
  cancelInvitation,
  changeMemberRole,
  getInvitation,
  getMembers,
  inviteMember,
  listMyInvitations,
  removeMember,
} from './members.service.ts'
import {
  createOrganisation,
  getOrganisation,
  listOrganisations,
  requestVerification,
  setVerification,
  updateOrganisation,
} from './organisations.service.ts'

const byId = z.object({ id: idText })
const version = z.number().int().min(1)
const versionOut = z.object({ version: z.number().int() })
const done = z.object({ ok: z.literal(true) })
const email = z
  .string()
  .max(200)
  .pipe(z.email({ message: 'email.malformed' }))

export const organisationsRouter = router({
  list: actorProcedure
    .meta({ policy: 'staff' })
    .input(
      pageInput.extend({
        text: safeText(120).optional(),
        verification: verificationState.optional(),
        kind: organisationKind.optional(),
      }),
    )
    .output(pageOf(organisationDetail))
    .query(({ ctx, input }) => listOrganisations(ctx.deps, ctx.actor, input)),

  get: openProcedure
    .meta({ policy: 'anyone', object: 'organisation.read' })
    .input(byId)
    .output(organisationCard.extend({ detail: organisationDetail.optional() }))
    .query(({ ctx, input }) => getOrganisation(ctx.deps, ctx.actor, input.id)),

  create: actorProcedure
    .meta({ policy: 'signedIn' })
    .input(organisationInput)
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => createOrganisation(ctx.deps, ctx.actor, input)),

  update: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.edit' })
    .input(byId.extend({ version, input: organisationInput }))
    .output(versionOut)
    .mutation(({ ctx, input }) => updateOrganisation(ctx.deps, ctx.actor, input)),

  requestVerification: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.edit' })
    .input(byId.extend({ version }))
    .output(versionOut)
    .mutation(({ ctx, input }) => requestVerification(ctx.deps, ctx.actor, input)),

  setVerification: actorProcedure
    .meta({ policy: 'reviewer', object: 'organisation.verify' })
    .input(byId.extend({ version, state: verificationState, reason: safeText(500).optional() }))
    .output(versionOut)
    .mutation(({ ctx, input }) => setVerification(ctx.deps, ctx.actor, input)),

  admit: actorProcedure
    .meta({ policy: 'admin', object: 'organisation.admit' })
    .input(byId.extend({ version, ownerEmail: email }))
    .output(versionOut.extend({ url: z.string() }))
    .mutation(({ ctx, input }) => admitListed(ctx.deps, ctx.actor, input)),

  members: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.read_inside' })
    .input(z.object({ organisationId: idText }))
    .output(z.object({ members: z.array(memberView), invitations: z.array(invitationView) }))
    .query(({ ctx, input }) => getMembers(ctx.deps, ctx.actor, input.organisationId)),

  invite: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.manage_members' })
    .input(z.object({ organisationId: idText, email, role: memberRole }))
    .output(z.object({ id: z.string(), url: z.string() }))
    .mutation(({ ctx, input }) => inviteMember(ctx.deps, ctx.actor, input)),

  cancelInvitation: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.manage_members' })
    .input(byId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await cancelInvitation(ctx.deps, ctx.actor, input.id)
      return { ok: true }
    }),

  myInvitations: actorProcedure
    .meta({ policy: 'signedIn' })
    .output(z.array(invitationView))
    .query(({ ctx }) => listMyInvitations(ctx.deps, ctx.actor)),

  invitation: actorProcedure
    .meta({ policy: 'signedIn', object: 'invitation.answer' })
    .input(byId)
    .output(invitationView)
    .query(({ ctx, input }) => getInvitation(ctx.deps, ctx.actor, input.id)),

  answerInvitation: actorProcedure
    .meta({ policy: 'signedIn', object: 'invitation.answer' })
    .input(byId.extend({ answer: z.enum(['accept', 'decline']) }))
    .output(z.object({ organisationId: z.string() }))
    .mutation(({ ctx, input }) => answerInvitation(ctx.deps, ctx.actor, input)),

  changeRole: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.manage_members' })
    .input(z.object({ memberId: idText, role: memberRole }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await changeMemberRole(ctx.deps, ctx.actor, input)
      return { ok: true }
    }),

  removeMember: actorProcedure
    .meta({ policy: 'signedIn', object: 'organisation.manage_members' })
    .input(z.object({ memberId: idText }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await removeMember(ctx.deps, ctx.actor, input.memberId)
      return { ok: true }
    }),
})
