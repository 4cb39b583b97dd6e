import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId, type RequestIdVariables } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'

import type { Deps } from '@duijie/api/kernel/deps.ts'
import { appRouter } from '@duijie/api/app-router.ts'
import { findActor } from '@duijie/api/areas/identity/sessions/actors.service.ts'
import { features } from '@duijie/api/features.ts'
import { routesOf } from '@duijie/api/kernel/features/running.ts'
import { sessionMark, sessionMarkHeader } from '@duijie/api/areas/identity/sessions/session-mark.ts'
import { createContext } from '@duijie/api/kernel/trpc/context.ts'
import { storeTrouble } from '@duijie/database/store-trouble.ts'
import type { StoreProbe } from '../runtime/store-probe.ts'
import { listPolicies } from '@duijie/api/kernel/trpc/procedures.ts'
import { callsPerMinute, limitCalls } from './call-limit.ts'
import { mountRoutes } from './feature-routes.ts'
import type { Metrics } from './metrics.ts'
import { createStaticFiles } from './static-files.ts'
import { clientAddress, requestGate } from './security.ts'

export type Readiness = () => Promise<{ ready: boolean; reason?: string }>

export type AppOptions = {
  deps: Deps
  webDirectory: string
  readiness: Readiness
  probe: StoreProbe
  trustedProxies: readonly string[]
  metrics: Metrics
}

const apiBodyBytes = 1024 * 1024
const maximumBatch = 20

const contentSecurity = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
}

/** Seconds after which a database that was full or away is worth another try. */
const retryAfter = { 'Retry-After': '10' }

const limitBody = bodyLimit({
  maxSize: apiBodyBytes,
  onError: (context) => context.json({ error: 'input.too_large' }, 413),
})

/** The whole HTTP surface: health, sign-in, procedures, the features' routes, the web app. Nothing else answers. */
export const createApp = ({
  deps,
  webDirectory,
  readiness,
  probe,
  trustedProxies,
  metrics,
}: AppOptions): Hono<{ Variables: RequestIdVariables }> => {
  listPolicies(appRouter)
  const app = new Hono<{ Variables: RequestIdVariables }>()
  const isHttps = deps.config.publicUrl.startsWith('https://')
  app.use(requestId())
  app.use(metrics.time)
  app.use(
    secureHeaders({
      contentSecurityPolicy: contentSecurity,
      strictTransportSecurity: isHttps,
      crossOriginEmbedderPolicy: false,
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
    }),
  )

  app.get('/healthz', (context) => context.json({ alive: true }))
  app.get('/metrics', metrics.answer)
  app.get('/readyz', async (context) => {
    const state = await readiness()
    return state.ready ? context.json(state) : context.json(state, 503, retryAfter)
  })

  const gate = requestGate(new URL(deps.config.publicUrl).origin)
  app.use('/api/auth/*', gate, limitBody, clientAddress(trustedProxies), async (context) => {
    const response = await deps.auth.handler(context.req.raw)
    // The account library calls everything it does not know a mistake of its own.
    const trouble = response.status >= 500 ? await probe() : undefined
    if (trouble) return context.json({ code: 'STORE_UNAVAILABLE', error: `store.${trouble}` }, 503, retryAfter)
    const answer = new Response(response.body, response)
    answer.headers.set('Cache-Control', 'no-store')
    return answer
  })
  app.use('/trpc/*', gate, clientAddress(trustedProxies), limitCalls(callsPerMinute), limitBody, async (context) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req: context.req.raw,
      router: appRouter,
      allowMethodOverride: false,
      maxBatchSize: maximumBatch,
      createContext: () =>
        createContext(deps, { headers: context.req.raw.headers, requestId: context.get('requestId') }, findActor),
      responseMeta: ({ ctx, errors }) => {
        const actor = ctx?.knownActor()
        const mark = actor === undefined ? {} : { [sessionMarkHeader]: sessionMark(actor) }
        const later = errors.some(({ code }) => code === 'SERVICE_UNAVAILABLE') ? retryAfter : {}
        return { headers: { 'Cache-Control': 'no-store', ...mark, ...later } }
      },
    }),
  )
  mountRoutes(app, deps, routesOf(features), [clientAddress(trustedProxies), limitCalls(callsPerMinute), limitBody])
  app.all('/api/*', (context) => context.json({ error: 'not_found' }, 404))
  app.route('/', createStaticFiles(webDirectory))
  app.onError((error, context) => {
    const trouble = storeTrouble(error)
    if (trouble) return context.json({ error: `store.${trouble}` }, 503, retryAfter)
    deps.log.error({ error, requestId: context.get('requestId') }, 'request failed')
    return context.json({ error: 'internal', requestId: context.get('requestId') }, 500)
  })
  return app
}
