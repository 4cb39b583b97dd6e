import { z } from 'zod'

import { sessionView } from '@duijie/domain/accounts/session.schema.ts'
import { actorProcedure, openProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { mailAddressProof } from '../accounts/accounts.api.ts'
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
})
