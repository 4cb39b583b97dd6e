import { bringUpToDate, catchUp } from '@duijie/api/kernel/events/dispatcher.ts'
import { createEmbeddingsConsumer } from '@duijie/api/areas/market/matches/embeddings.consumer.ts'
import { createMatchingConsumer } from '@duijie/api/areas/market/matches/matching.consumer.ts'
import { createSearchConsumer } from '@duijie/api/areas/market/search/search.consumer.ts'
import { readConfig } from '../config/config.ts'
import { createLog, openRuntime, type Runtime } from '../runtime/open-runtime.ts'

/**
 * Opens the platform's stores for one command and closes them whatever happens. What it logs, warnings and errors only, stands
 * beside what the command prints and not in it.
 */
export const withRuntime = async <Result>(work: (runtime: Runtime) => Promise<Result>): Promise<Result> => {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, 'stderr')
  const runtime = await openRuntime(config, log)
  try {
    return await work(runtime)
  } finally {
    await runtime.close()
  }
}

/** Fills both matching engines from the database, and vectors where a service is configured and at hand. */
export const fillMatching = async ({ deps }: Runtime): Promise<void> => {
  // A command keeps no snapshot: the server's is of the event that the server is after.
  const own = { ...deps, snapshots: undefined }
  for (const audience of ['public', 'staff'] as const) {
    await createMatchingConsumer(own, audience)
    const consumer = createEmbeddingsConsumer(deps, audience)
    if (!consumer) continue
    try {
      await catchUp(deps, consumer)
    } catch (error) {
      if (!consumer.isAway(error)) throw error
      deps.log.warn({ consumer: consumer.name, error: String(error) }, 'meanings cannot be compared')
    }
  }
}

/** Brings both search indexes up to the end of the outbox; one that is empty, or of another history, is built anew. */
export const followSearch = async ({ deps }: Runtime): Promise<void> => {
  for (const audience of ['public', 'staff'] as const)
    await bringUpToDate(deps, createSearchConsumer(deps, audience, deps.search[audience]))
}
