import { initTRPC, TRPCError } from '@trpc/server'
import type { AnyTRPCRouter } from '@trpc/server'

import { storeTrouble } from '@duijie/database/store-trouble.ts'
import { DomainError } from '@duijie/domain/shared/domain-error.ts'
import { enforceProcedurePolicy, procedurePolicies, type ProcedurePolicy } from '../access/procedure-policy.ts'
import type { AdmittedActor } from '../access/admitted-actor.ts'
import { namedObjects } from '../access/named-objects.ts'
import { createRequestKey } from '../idempotency/request-key.ts'
import type { Context } from './context.ts'
import { toErrorData, toTrpcError } from './errors.ts'

/** `policy` is asked before anything else; `object` names the policy that the service then asks of the object. */
export type ProcedureMeta = { policy: ProcedurePolicy; object?: string }

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => ({
      ...shape,
      message: error.cause instanceof DomainError ? error.cause.code : shape.data.code,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, ...toErrorData(error, ctx?.requestId) },
    }),
  })

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** A database that is full or away is no mistake of the call's: it is told so, and to come back. */
const answered = t.procedure.use(async ({ ctx, next, path }) => {
  const result = await next()
  if (result.ok || result.error.code !== 'INTERNAL_SERVER_ERROR') return result
  const trouble = storeTrouble(result.error)
  if (!trouble) return result
  ctx.deps.log.error({ path, requestId: ctx.requestId, trouble, error: result.error.cause }, 'the store is in trouble')
  throw toTrpcError(new DomainError('unavailable', `store.${trouble}`))
})

const guarded = answered.use(async ({ ctx, meta, next, path }) => {
  const needsActor = meta?.policy !== 'anyone'
  const actor = needsActor ? await ctx.getActor() : null
  try {
    enforceProcedurePolicy(actor, meta?.policy)
  } catch (error) {
    throw toTrpcError(error)
  }
  const result = await next({ ctx })
  if (!result.ok && !(result.error.cause instanceof DomainError) && result.error.code === 'INTERNAL_SERVER_ERROR') {
    ctx.deps.log.error(
      { path, requestId: ctx.requestId, error: result.error.cause ?? result.error },
      'procedure failed',
    )
  }
  if (!result.ok && result.error.cause instanceof DomainError && result.error.code === 'INTERNAL_SERVER_ERROR') {
    throw toTrpcError(result.error.cause)
  }
  return result
})

/** Open to everyone; the actor may be nobody. */
export const openProcedure = guarded.use(async ({ ctx, next }) =>
  next({ ctx: { ...ctx, actor: await ctx.getActor() } }),
)

/** The key of a change, if the client sent one; reading needs none. Errors: `idempotency.key_malformed`. */
const readKey = (call: { type: string; path: string; input: unknown; key: string | undefined }) => {
  if (call.type !== 'mutation' || call.key === undefined) return undefined
  try {
    return createRequestKey(call.key, call.path, call.input)
  } catch (error) {
    throw toTrpcError(error)
  }
}

/** For people who are signed in, with the policy named in `meta`. */
export const actorProcedure = guarded.use(async ({ ctx, meta, next, type, path, getRawInput }) => {
  const found = await ctx.getActor()
  if (!found || !meta) throw new TRPCError({ code: 'UNAUTHORIZED' })
  // A change that takes no input comes without a body; who takes one and gets none says so itself.
  const input = await getRawInput().catch(() => null)
  const request = readKey({ type, path, input, key: ctx.idempotencyKey })
  const actor: AdmittedActor = { ...found, admittedBy: meta.policy, request, names: namedObjects(input) }
  return next({ ctx: { ...ctx, actor } })
})

type ProcedureLike = { _def: { meta?: unknown } }

/** Every procedure of a router with the policy it carries. Fails at start where one carries none. */
export const listPolicies = (appRouter: AnyTRPCRouter): { path: string; meta: ProcedureMeta }[] =>
  Object.entries(appRouter._def.procedures as Record<string, ProcedureLike>).map(([path, procedure]) => {
    const meta = procedure._def.meta as ProcedureMeta | undefined
    if (!meta || !(meta.policy in procedurePolicies)) throw new Error(`procedure ${path} carries no policy`)
    return { path, meta }
  })
