import { z } from 'zod'

import { sessionView } from '@duijie/domain/accounts/session.schema.ts'
import { lineText } from '@duijie/domain/shared/safe-text.schema.ts'
import { actorProcedure, openProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { createFirstAdmin, describeSession } from './accounts.service.ts'
import { mailAddressProof } from './address-proof.service.ts'

export const password = z.string().min(10, { message: 'password.too_short' }).max(128, { message: 'password.too_long' })
const setupInput = z.object({
  token: z.string().max(200),
  name: lineText(60),
  email: z
    .string()
    .max(200)
    .pipe(z.email({ message: 'email.malformed' })),
  password,
})

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

export const setupRouter = router({
  createAdmin: openProcedure
    .meta({ policy: 'anyone' })
    .input(setupInput)
    .output(z.object({ ok: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await createFirstAdmin(ctx.deps, input)
      return { ok: true }
    }),
})
