import { z } from 'zod'

import { lineText } from '@duijie/domain/shared/safe-text.schema.ts'
import { openProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { createFirstAdmin } from './accounts.service.ts'

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
