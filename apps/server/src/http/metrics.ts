import { timingSafeEqual } from 'node:crypto'

import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { Gauge, type GaugeConfiguration, Histogram, Registry } from 'prom-client'

import { countJobs } from '@duijie/api/areas/desk/jobs/jobs.service.ts'
import type { Deps } from '@duijie/api/kernel/deps.ts'
import type { Dispatcher } from '@duijie/api/kernel/events/dispatcher.ts'
import { findLastVerify } from '@duijie/api/kernel/verify/last-verify.ts'
import { findLastBackup } from '../durability/last-backup.ts'

export type Metrics = {
  /** Times every request. */
  time: MiddlewareHandler
  /** Answers whoever may know, and everybody else as if there were nothing. */
  answer: (context: Context) => Promise<Response>
}

type Sources = { deps: Deps; lag: Dispatcher['lag']; consumers: readonly string[]; token: string | undefined }

/** Coarse on purpose: a label for each procedure and object would be a series for each. */
const surfaceOf = (path: string): string =>
  /^\/(trpc|api\/auth|api|healthz|readyz|metrics)(?=\/|$)/.exec(path)?.[1] ?? 'web'

const isLoopback = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address)

const isSame = (given: string, wanted: string): boolean =>
  Buffer.byteLength(given) === Buffer.byteLength(wanted) && timingSafeEqual(Buffer.from(given), Buffer.from(wanted))

/** With a token whoever bears it; without one whoever asks from this machine itself, not through a proxy on it. */
const mayKnow = (context: Context, token: string | undefined): boolean => {
  if (token !== undefined) return isSame(context.req.header('authorization') ?? '', `Bearer ${token}`)
  const isForwarded = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via'].some((name) =>
    context.req.header(name),
  )
  return !isForwarded && isLoopback(getConnInfo(context).remote.address ?? '')
}

const secondsSince = (deps: Deps, at: string): number => (deps.clock().getTime() - Date.parse(at)) / 1000

/** The registry keeps it; making one is all that there is to do. */
const gauge = <Label extends string = never>(configuration: GaugeConfiguration<Label>): Gauge<Label> =>
  new Gauge(configuration)

const gaugeDurability = ({ deps }: Sources, registers: Registry[]): void => {
  gauge({
    name: 'duijie_backup_age_seconds',
    help: 'Since the last backup that was noted in the database; absent where there was none.',
    registers,
    async collect() {
      const last = await findLastBackup(deps.database.db)
      this.reset()
      if (last) this.set(secondsSince(deps, last.madeAt))
      else this.remove()
    },
  })
  gauge({
    name: 'duijie_verify_ok',
    help: 'Whether the last nightly look at all data found everything true; absent before the first.',
    labelNames: ['job'],
    registers,
    async collect() {
      const last = await findLastVerify(deps.database.db)
      this.reset()
      if (last) this.set({ job: 'platform.verify' }, last.isOk ? 1 : 0)
    },
  })
}

const gaugeWork = ({ deps, lag, consumers }: Sources, registers: Registry[]): void => {
  gauge({
    name: 'duijie_consumer_lag_events',
    help: 'Events that a consumer has still to deal with; below zero beyond the database, endless while built anew.',
    labelNames: ['consumer'],
    registers,
    async collect() {
      for (const consumer of consumers) this.set({ consumer }, await lag([consumer]))
    },
  })
  gauge({
    name: 'duijie_jobs',
    help: 'Jobs that wait, run and are parked.',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries(await countJobs(deps.database.db))) this.set({ state }, count)
    },
  })
}

/** What the platform tells of itself to whoever watches it, in the form of Prometheus. */
export const createMetrics = (sources: Sources): Metrics => {
  const registry = new Registry()
  const requests = new Histogram({
    name: 'duijie_request_seconds',
    help: 'Requests and how long they took.',
    labelNames: ['surface', 'status'],
    buckets: [0.005, 0.025, 0.1, 0.25, 1, 5, 30],
    registers: [registry],
  })
  gaugeDurability(sources, [registry])
  gaugeWork(sources, [registry])
  return {
    time: async (context, next) => {
      const started = performance.now()
      await next()
      const labels = { surface: surfaceOf(context.req.path), status: String(context.res.status) }
      requests.observe(labels, (performance.now() - started) / 1000)
    },
    answer: async (context) => {
      if (!mayKnow(context, sources.token)) return context.json({ error: 'not_found' }, 404)
      const text = await registry.metrics()
      return context.body(text, 200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' })
    },
  }
}
