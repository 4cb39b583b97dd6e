import { setImmediate } from 'node:timers/promises'

import { type FindConcepts, type SearchIndex, SearchUnavailableError } from '../../port.ts'
import { crossQueryProblem, queryProblem } from '../../query/query-problem.ts'
import { acrossScripts } from '../../text/concepts-across-scripts.ts'
import { crossCountsOf } from './cross-counts.ts'
import { openEmbeddedStore } from './embedded-store.ts'
import { type Reader, searchState } from './read.ts'
import { createScratch, scratchFor } from './scratch.ts'
import { similarTo } from './similar.ts'
import { needsSettling, settle } from './postings.ts'
import type { State } from './state.ts'
import { StaleStateError } from './store-failure.ts'
import { suggestFrom } from './suggest.ts'
import { applyChanges, writeGeneration } from './write.ts'

export type EmbeddedIndexOptions = {
  /** The index's own SQLite file; `:memory:` for tests. Created where it does not exist. */
  path: string
  /** Finds taxonomy terms in documents and queries, so that both languages and all synonyms meet. */
  findConcepts?: FindConcepts | undefined
  /** Names the taxonomy in use. When it changes the file is emptied, and `lastSequence()` is 0 until it is rebuilt. */
  conceptsVersion?: string | undefined
}

const analysisVersion = '6'

/** Dead documents are swept out when they are more than half as many as the living. */
const needsCompaction = ({ memory }: State): boolean => memory.size - memory.living > memory.living / 2 + 1000

/** How often a write begins again because another process was faster. */
const mostAttempts = 10

/**
 * A search index inside this process: an inverted index in memory over typed arrays, kept in an SQLite file of its own.
 * Opening returns at once; the first calls wait until the file is loaded.
 * Another process may write to the same file: this one then loads it anew and answers from the old content meanwhile.
 * A damaged file is found out, thrown away, and stands at sequence 0; until it is rebuilt every search rejects.
 */
export const createEmbeddedIndex = ({
  path,
  findConcepts: findInOneScript,
  conceptsVersion = '',
}: EmbeddedIndexOptions): SearchIndex => {
  const findConcepts = acrossScripts(findInOneScript)
  const file = openEmbeddedStore(path, `${analysisVersion} ${conceptsVersion}`)
  let scratch = createScratch(0)
  let writing: Promise<unknown> = file.state().catch(() => undefined)
  let following = false
  let closed = false

  const demandOpen = (): void => {
    if (closed) throw new SearchUnavailableError('The search index is closed.')
  }
  const demandContent = (): void => {
    if (file.isAwaitingRebuild()) throw new SearchUnavailableError('The search index is to be rebuilt.')
  }

  /** A write meets the state that mirrors the file; where another process comes in between, it begins again. */
  const attempt = async <T>(work: (current: State) => Promise<T>): Promise<T> => {
    for (let left = mostAttempts; ; left--) {
      try {
        return await work((await file.isBehind()) ? await file.reload() : await file.state())
      } catch (error) {
        if (!(error instanceof StaleStateError) || left === 0) throw error
      }
    }
  }

  /** Writers take turns: a rebuild and the changes after it never mix. */
  const write = <T>(work: (current: State) => Promise<T>): Promise<T> => {
    const next = writing
      .catch(() => undefined)
      .then(() =>
        file.guard(() => {
          demandOpen()
          return attempt(work)
        }),
      )
    writing = next
    return next
  }

  /** Nobody waits for the image: without it the next start only takes longer. */
  const refreshImage = (): void => void write(file.refreshImage).catch(() => undefined)

  const followOtherWriters = async (): Promise<void> => {
    if (following || !(await file.isBehind())) return
    following = true
    write(() => Promise.resolve())
      .catch(() => undefined)
      .finally(() => (following = false))
  }

  const read = <T>(work: (reader: Reader) => T): Promise<T> =>
    file.guard(async () => {
      demandOpen()
      demandContent()
      await followOtherWriters()
      const state = await file.state()
      scratch = scratchFor(scratch, state.memory.size)
      return work({ store: file.store(), state, scratch, findConcepts })
    })

  const dropEarlier = async (generation: number): Promise<void> => {
    while (file.store().dropEarlier(generation)) await setImmediate()
  }

  refreshImage()
  return {
    apply: async (changes, mark = '') => {
      const report = await write(async (current) => {
        demandContent()
        const applied = await applyChanges(file.store(), current, changes, mark, findConcepts)
        if (needsCompaction(current)) await file.compact()
        else if (needsSettling(current.memory.postings)) {
          current.memory.postings = settle(current.memory.postings, current.memory.alive)
        }
        return applied
      })
      refreshImage()
      return report
    },
    lastSequence: () =>
      file.guard(() => {
        demandOpen()
        return file.store().get('sequence')
      }),
    lastMark: () =>
      file.guard(() => {
        demandOpen()
        return file.store().mark()
      }),
    search: async (query) => {
      const problem = queryProblem(query)
      if (problem) throw new RangeError(problem)
      return read((reader) => searchState(reader, query))
    },
    crossCounts: async (query) => {
      const problem = crossQueryProblem(query)
      if (problem) throw new RangeError(problem)
      return read((reader) => crossCountsOf(reader, query))
    },
    suggest: (prefix, limit) => read((reader) => suggestFrom(reader, prefix, limit)),
    similar: (id, limit) => read((reader) => similarTo(reader, id, limit)),
    rebuild: async (documents, sequence, mark = '') => {
      const rebuilt = await write(async (current) => {
        await dropEarlier(current.generation)
        const { state, report } = await writeGeneration(file.store(), documents, { sequence, mark }, findConcepts)
        file.replace(state)
        file.rebuilt()
        await dropEarlier(state.generation)
        return report
      })
      refreshImage()
      return rebuilt
    },
    async *contents() {
      const { memory } = await read(({ state }) => state)
      const held = [...memory.ordinals].map(([id, ordinal]) => ({ id, version: memory.versions[ordinal] ?? 0 }))
      yield* held.sort((left, right) => (left.id < right.id ? -1 : 1))
    },
    health: async () => {
      try {
        const { documents, lastSequence } = await read(({ store, state }) => ({
          documents: state.memory.living,
          lastSequence: store.get('sequence'),
        }))
        return { ok: true, engine: 'embedded', documents, lastSequence }
      } catch (error) {
        return { ok: false, engine: 'embedded', reason: error instanceof Error ? error.message : String(error) }
      }
    },
    close: async () => {
      await writing.catch(() => undefined)
      if (!closed) file.close()
      closed = true
    },
  }
}
