import type { FindConcepts, SearchIndex } from '../../port.ts'
import { crossQueryProblem, queryProblem } from '../../query/query-problem.ts'
import { acrossScripts } from '../../text/concepts-across-scripts.ts'
import { connect, type MeilisearchIndexOptions, reaching } from './meilisearch-connection.ts'
import { crossCountsInMeilisearch } from './meilisearch-cross-counts.ts'
import { searchMeilisearch, similarInMeilisearch, suggestMeilisearch } from './meilisearch-read.ts'
import { applyToMeilisearch, rebuildMeilisearch } from './meilisearch-write.ts'

const idsPerPage = 1000

/** Makes the index where it does not exist and applies the settings of this version; needs a key that may write. */
export const configureMeilisearch = (options: MeilisearchIndexOptions): Promise<void> =>
  reaching(() => connect(options).configure(options.name))

/** Deletes everything that an index keeps on the server; no error where there is nothing. */
export const dropMeilisearch = (options: Pick<MeilisearchIndexOptions, 'url' | 'key' | 'name'>): Promise<void> =>
  reaching(() => connect(options).drop())

/**
 * A search index on a Meilisearch server, 1.15 or later. Makes and configures the index at its first use.
 * Counts and totals are the server's own; everything else is as the contract says.
 */
export const createMeilisearchIndex = (
  options: MeilisearchIndexOptions & { findConcepts?: FindConcepts | undefined },
): SearchIndex => {
  const connection = connect(options)
  const findConcepts = acrossScripts(options.findConcepts)
  let configured: Promise<void> | undefined
  let writing: Promise<unknown> = Promise.resolve()

  /** A failure is not remembered: the next call tries again. */
  const ready = (): Promise<void> =>
    (configured ??= connection.configure(options.name).catch((error: unknown) => {
      configured = undefined
      throw error
    }))

  const use = <T>(work: () => Promise<T>): Promise<T> => reaching(() => ready().then(work))

  const write = <T>(work: () => Promise<T>): Promise<T> => {
    const next = writing.catch(() => undefined).then(() => use(work))
    writing = next
    return next
  }

  return {
    apply: (changes, mark = '') => write(() => applyToMeilisearch(connection, changes, mark)),
    lastSequence: () => use(() => connection.sequence()),
    lastMark: () => use(() => connection.mark()),
    search: async (query) => {
      const problem = queryProblem(query)
      if (problem) throw new RangeError(problem)
      return use(() => searchMeilisearch(connection, query, findConcepts))
    },
    crossCounts: async (query) => {
      const problem = crossQueryProblem(query)
      if (problem) throw new RangeError(problem)
      return query.columnValues.length === 0 ? [] : use(() => crossCountsInMeilisearch(connection, query))
    },
    suggest: (prefix, limit) => use(() => suggestMeilisearch(connection, prefix, limit)),
    similar: (id, limit) => use(() => similarInMeilisearch(connection, id, limit)),
    rebuild: (documents, sequence, mark = '') =>
      write(() => rebuildMeilisearch(connection, documents, { sequence, mark })),
    async *contents() {
      const held: { id: string; version: number }[] = []
      for (let offset = 0; ; offset += idsPerPage) {
        const page = await use(() =>
          connection.live.getDocuments({ fields: ['id', 'version'], limit: idsPerPage, offset }),
        )
        held.push(...page.results.map(({ id, version }) => ({ id, version })))
        if (held.length >= page.total || page.results.length === 0) break
      }
      yield* held.sort((left, right) => (left.id < right.id ? -1 : 1))
    },
    health: async () => {
      try {
        const [stats, lastSequence] = await use(() => Promise.all([connection.live.getStats(), connection.sequence()]))
        return { ok: true, engine: 'meilisearch', documents: stats.numberOfDocuments, lastSequence }
      } catch (error) {
        return { ok: false, engine: 'meilisearch', reason: error instanceof Error ? error.message : String(error) }
      }
    },
    close: async () => {
      await writing.catch(() => undefined)
    },
  }
}
