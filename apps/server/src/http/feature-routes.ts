import type { Env, Hono, MiddlewareHandler } from 'hono'

import { findActor } from '@duijie/api/areas/identity/sessions/actors.service.ts'
import { enforceProcedurePolicy } from '@duijie/api/kernel/access/procedure-policy.ts'
import type { Deps } from '@duijie/api/kernel/deps.ts'
import type { HttpRoute } from '@duijie/api/kernel/features/http-route.ts'
import { toTrpcError } from '@duijie/api/kernel/trpc/errors.ts'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'

/** Mounts what features answer outside tRPC. A route's policy is asked before its handler, as a procedure's is. */
export const mountRoutes = <E extends Env>(
  app: Hono<E>,
  deps: Deps,
  routes: readonly HttpRoute[],
  guards: readonly MiddlewareHandler[],
): void => {
  for (const { method, path, policy, handle } of routes)
    app.on([method], [path], ...guards, async (context) => {
      const actor = policy === 'anyone' ? null : await findActor(deps, context.req.raw.headers)
      try {
        enforceProcedurePolicy(actor, policy)
      } catch (error) {
        const refusal = toTrpcError(error)
        return Response.json({ error: refusal.message }, { status: getHTTPStatusCodeFromError(refusal) })
      }
      return handle(deps, context.req.raw, context.req.param())
    })
}
