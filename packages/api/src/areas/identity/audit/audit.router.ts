import { z } from 'zod'

import { idText } from '@duijie/domain/shared/id.schema.ts'
import { pageInput, pageOf } from '@duijie/domain/shared/page.schema.ts'
import { actorProcedure, router } from '../../../kernel/trpc/procedures.ts'
import { listAudit } from './audit.service.ts'

const auditView = z.object({
  id: z.string(),
  at: z.string(),
  actorName: z.string(),
  action: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  detail: z.record(z.string(), z.unknown()),
})

export const auditRouter = router({
  list: actorProcedure
    .meta({ policy: 'admin' })
    .input(pageInput.extend({ objectId: idText.optional() }))
    .output(pageOf(auditView))
    .query(({ ctx, input }) => listAudit(ctx.deps, input)),
})
