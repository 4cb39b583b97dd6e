import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { serve } from '@hono/node-server'

import type { DemoAccount, Deps, Log } from '@duijie/api/kernel/deps.ts'
import { startDispatcher } from '@duijie/api/kernel/events/dispatcher.ts'
import { features } from '@duijie/api/features.ts'
import { jobsOf } from '@duijie/api/kernel/features/running.ts'
import { startJobRunner } from '@duijie/api/kernel/jobs/job-runner.ts'
import { openConsumers } from '@duijie/api/open-consumers.ts'
import { hasAdministrator } from '@duijie/api/areas/identity/accounts/accounts.repository.ts'
import { migrationState } from '@duijie/database/migration-state.ts'
import { migrations } from '@duijie/database/migrations/index.ts'
import { areRulesApplied } from '@duijie/database/rules/apply-rules.ts'
import { ConfigError, type Config } from '../config/config.ts'
import { demoAccounts } from '../demo/demo-accounts.ts'
import { isDemoLoaded, loadDemoWorld } from '../demo/load-demo.ts'
import { loadDemoRounds } from '../demo/load-rounds.ts'
import { createApp } from '../http/app.ts'
import { createMetrics } from '../http/metrics.ts'
import { lockDataDirectory } from './server-lock.ts'
import { createStoreProbe, troubleWords, type StoreProbe } from './store-probe.ts'
import { openRuntime, type Runtime } from './open-runtime.ts'

export type RunningServer = {
  url: string
  /** Tells whoever started it that it is ready: to be called once it can be stopped. */
  announce: () => void
  stop: () => Promise<void>
}

const webDirectory = resolve(import.meta.dirname, '../../../web/dist')
/** Shorter than the ten seconds a supervisor waits before it kills. */
const drainMilliseconds = 7_000
/** Both together stay below those ten seconds. Whoever has no time to save starts from an older snapshot. */
const saveMilliseconds = 2_000
const acceptableLag = 1_000

/** The demo accounts' passwords are printed in the README: a platform that runs for real may not hold them. */
const refuseDemoAccounts = async (runtime: Runtime): Promise<void> => {
  if (runtime.config.demo || !(await isDemoLoaded(runtime.deps))) return
  await runtime.close()
  throw new ConfigError(
    'DUIJIE_DEMO is 0, but this data holds the demo world with its public passwords; choose another DATA_DIR or DATABASE_URL',
  )
}

const prepareDemo = async (runtime: Runtime, log: Log): Promise<void> => {
  if (!runtime.config.demo || (await isDemoLoaded(runtime.deps))) return
  const started = Date.now()
  const counts = await loadDemoWorld(runtime.deps)
  log.info({ ...counts, milliseconds: Date.now() - started }, 'demo world loaded')
}

/** Takes seconds after the first start, while people look around already. */
const prepareDemoRounds = async ({ config, deps }: Runtime, log: Log, ending: AbortSignal): Promise<void> => {
  if (!config.demo) return
  try {
    const rounds = await loadDemoRounds(deps, ending)
    if (rounds > 0) log.info({ rounds }, 'demo rounds made')
  } catch (error) {
    if (!ending.aborted) log.error({ error }, 'demo rounds were not made')
  }
}

const readinessOf = (runtime: Runtime, lag: () => Promise<number>, probe: StoreProbe) => async () => {
  const trouble = await probe()
  if (trouble) return { ready: false, reason: troubleWords[trouble] }
  const { database, search } = runtime.deps
  const { pending, edited } = await migrationState(database, migrations)
  if (pending.length > 0 || edited.length > 0) return { ready: false, reason: 'migrations are not applied' }
  if (!(await areRulesApplied(database))) return { ready: false, reason: 'rules of the database are not applied' }
  const healths = await Promise.all([search.public.health(), search.staff.health()])
  const behind = await lag()
  if (behind < 0) return { ready: false, reason: `indexes stand ${-behind} events beyond the database` }
  if (behind === Number.POSITIVE_INFINITY) return { ready: false, reason: 'indexes are being built anew' }
  if (behind > acceptableLag) return { ready: false, reason: `indexes are ${behind} events behind` }
  return {
    ready: true,
    search: healths.every(({ ok }) => ok) ? 'ok' : 'degraded',
    embeddings: stateOfEmbeddings(runtime.deps),
  }
}

/** Without vectors matching works, only less well, so they never make the platform unready. */
const stateOfEmbeddings = ({ embeddings }: Pick<Deps, 'embeddings'>): string => {
  if (!embeddings) return 'off'
  return embeddings.trouble === undefined ? 'ok' : `degraded: ${embeddings.trouble}`
}

const announce = (config: Config, url: string, setupToken: string | undefined, log: Log): void => {
  process.stdout.write(`Duijie is ready at ${url}\n`)
  if (setupToken) process.stdout.write(`First administrator: open ${url}/setup?token=${setupToken}\n`)
  log.info(
    { url, dataDirectory: config.dataDirectory, database: config.databaseUrl ? 'postgres' : 'sqlite' },
    'serving',
  )
}

const closeServer = async (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), drainMilliseconds).unref()
  })

/** Runs the platform until `stop`: migrate, load the demo world once, follow the outbox, serve. */
export const startServer = async (config: Config, log: Log): Promise<RunningServer> => {
  const accounts: readonly DemoAccount[] = config.demo ? demoAccounts : []
  const token = randomBytes(24).toString('base64url')
  const unlock = lockDataDirectory(config)
  const runtime = await openRuntime(config, log, {
    demoAccounts: accounts,
    setupToken: config.demo ? undefined : token,
  })
  const { deps } = runtime
  await refuseDemoAccounts(runtime)
  await prepareDemo(runtime, log)
  const consumers = await openConsumers(deps)
  const dispatcher = startDispatcher(
    deps,
    consumers.map(({ consumer }) => consumer),
  )
  // Mails and vectors that wait for their server make no page wrong, so nothing waits for them.
  const indexNames = consumers.filter(({ isIndex }) => isIndex).map(({ consumer }) => consumer.name)
  await dispatcher.settle(indexNames)
  const indexLag = () => dispatcher.lag(indexNames)
  const jobs = startJobRunner(deps, jobsOf(features))
  runtime.onWake(() => {
    dispatcher.wake()
    jobs.wake()
  })
  const ending = new AbortController()
  const demoRounds = prepareDemoRounds(runtime, log, ending.signal)
  const probe = createStoreProbe(deps)
  const app = createApp({
    deps,
    webDirectory,
    readiness: readinessOf(runtime, indexLag, probe),
    probe,
    trustedProxies: config.trustedProxies,
    metrics: createMetrics({
      deps,
      lag: dispatcher.lag,
      consumers: consumers.map(({ consumer }) => consumer.name),
      token: config.metricsToken,
    }),
  })
  const server = await new Promise<Server>((listening, failed) => {
    const made = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () => listening(made)) as Server
    made.once('error', failed)
    made.requestTimeout = 30_000
    made.headersTimeout = 15_000
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const url = config.port === 0 ? `http://localhost:${port}` : config.publicUrl
  const needsSetup = !config.demo && !(await hasAdministrator(deps.database.db))
  return {
    url,
    announce: () => announce(config, url, needsSetup ? token : undefined, log),
    stop: async () => {
      ending.abort()
      deps.embeddings?.service.close()
      // A mail server may take longer over one mail than a supervisor waits; the event is handled again after a start.
      const followed = Promise.race([Promise.all([dispatcher.stop(), jobs.stop()]), sleep(drainMilliseconds)])
      await Promise.all([closeServer(server), demoRounds, followed])
      const saving = AbortSignal.timeout(saveMilliseconds)
      for (const { consumer } of consumers) await consumer.save?.(saving)
      await runtime.close()
      unlock()
    },
  }
}
