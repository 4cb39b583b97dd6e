import { z } from 'zod'

import { deviceView, sessionView } from '@duijie/domain/accounts/session.schema.ts'
import { idText } from '@duijie/domain/shared/id.schema.ts'
import { actorProcedure, openProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { mailAddressProof } from '../accounts/accounts.api.ts'
import { endDevice, endOtherDevices, listDevices } from './devices.service.ts'
import { describeSession } from './sessions.service.ts'

export const sessionRouter = router({
  me: openProcedure
    .meta({ policy: 'anyone' })
    .output(sessionView)
    .query(({ ctx }) => describeSession(ctx.deps, ctx.actor)),

  mailAddressProof: actorProcedure
    .meta({ policy: 'signedIn' })
    .output(z.object({ ok: z.literal(true) }))
    .mutation(async ({ ctx }) => {
      await mailAddressProof(ctx.deps, ctx.actor)
      return { ok: true }
    }),

  devices: actorProcedure
    .meta({ policy: 'signedIn' })
    .output(z.array(deviceView))
    .query(({ ctx }) => listDevices(ctx.deps, ctx.actor)),

  endDevice: actorProcedure
    .meta({ policy: 'signedIn' })
    .input(z.object({ id: idText }))
    .output(z.object({ ok: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await endDevice(ctx.deps, ctx.actor, input.id)
      return { ok: true }
    }),

  endOtherDevices: actorProcedure
    .meta({ policy: 'signedIn' })
    .output(z.object({ ended: z.number().int() }))
    .mutation(({ ctx }) => endOtherDevices(ctx.deps, ctx.actor)),
})
