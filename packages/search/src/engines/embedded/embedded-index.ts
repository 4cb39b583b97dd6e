import { setImmediate } from 'node:timers/promises'

import { type FindConcepts, type SearchIndex, SearchUnavailableError } from '../../port.ts'
import { crossQueryProblem, queryProblem } from '../../query/query-problem.ts'
import { crossCountsOf } from './cross-counts.ts'
import { type Reader, searchState } from './read.ts'
import { createScratch, scratchFor } from './scratch.ts'
import { similarTo } from './similar.ts'
import { loadState, type State } from './state.ts'
import { openStore } from './store.ts'
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

const analysisVersion = '3'

/** Dead documents are swept out when they are more than half as many as the living. */
const needsCompaction = ({ memory }: State): boolean => memory.size - memory.living > memory.living / 2 + 1000

/**
 * A search index inside this process: an inverted index in memory over typed arrays, kept in an SQLite file of its own.
 * Opening returns at once; the first calls wait until the file is loaded.
 * Another process may write to the same file: this one then loads it anew and answers from the old content meanwhile.
 */
export const createEmbeddedIndex = ({
  path,
  findConcepts,
  conceptsVersion = '',
}: EmbeddedIndexOptions): SearchIndex => {
  const store = openStore(path, `${analysisVersion} ${conceptsVersion}`)
  let scratch = createScratch(0)
  let fileVersion = store.fileVersion()
  let state: Promise<State> = loadState(store, store.generation())
  state.catch(() => undefined)
  let writing: Promise<unknown> = state
  let reloading = false
  let closed = false

  const reload = async (): Promise<State> => {
    fileVersion = store.fileVersion()
    const fresh = await loadState(store, store.generation())
    state = Promise.resolve(fresh)
    return fresh
  }

  const currentState = async (): Promise<State> => (store.fileVersion() === fileVersion ? state : reload())

  /** Writers take turns: a rebuild and the changes after it never mix. */
  const write = <T>(work: (current: State) => Promise<T>): Promise<T> => {
    const next = writing
      .catch(() => undefined)
      .then(async () => {
        if (closed) throw new SearchUnavailableError('The search index is closed.')
        return work(await currentState())
      })
    writing = next
    return next
  }

  const followOtherWriters = (): void => {
    if (reloading || store.fileVersion() === fileVersion) return
    reloading = true
    write(() => Promise.resolve())
      .catch(() => undefined)
      .finally(() => (reloading = false))
  }

  const read = async <T>(work: (reader: Reader) => T): Promise<T> => {
    if (closed) throw new SearchUnavailableError('The search index is closed.')
    followOtherWriters()
    const current = await state
    scratch = scratchFor(scratch, current.memory.size)
    return work({ store, state: current, scratch, findConcepts })
  }

  const dropOldGenerations = async (living: number): Promise<void> => {
    while (store.dropOthers(living)) await setImmediate()
  }

  return {
    apply: (changes) =>
      write(async (current) => {
        const report = await applyChanges(store, current, changes, findConcepts)
        if (needsCompaction(current)) await reload()
        return report
      }),
    lastSequence: async () => store.sequence(),
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
    rebuild: (documents, sequence) =>
      write(async (current) => {
        await dropOldGenerations(current.generation)
        const next = await writeGeneration(store, documents, sequence, current.generation + 1, findConcepts)
        store.transaction(() => {
          store.putGeneration(next.state.generation)
          store.putSequence(sequence)
        })
        state = Promise.resolve(next.state)
        await dropOldGenerations(next.state.generation)
        return next.report
      }),
    async *contents() {
      const { memory } = await state
      const held = [...memory.ordinals].map(([id, ordinal]) => ({ id, version: memory.versions[ordinal] ?? 0 }))
      yield* held.sort((left, right) => (left.id < right.id ? -1 : 1))
    },
    health: async () => {
      try {
        const { living } = (await state).memory
        return { ok: true, engine: 'embedded', documents: living, lastSequence: store.sequence() }
      } catch (error) {
        return { ok: false, engine: 'embedded', reason: error instanceof Error ? error.message : String(error) }
      }
    },
    close: async () => {
      await writing.catch(() => undefined)
      if (!closed) store.close()
      closed = true
    },
  }
}
