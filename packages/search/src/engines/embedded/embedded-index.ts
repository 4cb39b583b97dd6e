import { setImmediate } from 'node:timers/promises'

import { type FindConcepts, type SearchIndex, SearchUnavailableError } from '../../port.ts'
import { queryProblem } from '../../query/query-problem.ts'
import { type Reader, searchState, similarTo, suggestFrom } from './read.ts'
import { createScratch, scratchFor } from './scratch.ts'
import { loadState, type State } from './state.ts'
import { openStore } from './store.ts'
import { applyChanges, writeGeneration } from './write.ts'

export type EmbeddedIndexOptions = {
  /** The index's own SQLite file; `:memory:` for tests. Created where it does not exist. */
  path: string
  /** Finds taxonomy terms in documents and queries, so that both languages and all synonyms meet. */
  findConcepts?: FindConcepts | undefined
  /** Names the taxonomy in use. When it changes the file is emptied, and `lastSequence()` is 0 until it is rebuilt. */
  conceptsVersion?: string | undefined
}

const analysisVersion = '1'

/**
 * A search index inside this process: an inverted index in memory over typed arrays, kept in an SQLite file of its own.
 * Opening returns at once; the first calls wait until the file is loaded (about a second for 100,000 documents).
 */
export const createEmbeddedIndex = ({
  path,
  findConcepts,
  conceptsVersion = '',
}: EmbeddedIndexOptions): SearchIndex => {
  const store = openStore(path, `${analysisVersion} ${conceptsVersion}`)
  let scratch = createScratch(0)
  let state: Promise<State> = loadState(store, store.generation())
  state.catch(() => undefined)
  let writing: Promise<unknown> = state
  let closed = false

  /** Writers take turns: a rebuild and the changes after it never mix. */
  const write = <T>(work: (current: State) => Promise<T>): Promise<T> => {
    const next = writing.catch(() => undefined).then(async () => work(await state))
    writing = next
    return next
  }

  const read = async <T>(work: (reader: Reader) => T): Promise<T> => {
    if (closed) throw new SearchUnavailableError('The search index is closed.')
    const current = await state
    scratch = scratchFor(scratch, current.memory.size)
    return work({ store, state: current, scratch, findConcepts })
  }

  const dropOldGenerations = async (living: number): Promise<void> => {
    while (!closed && store.dropOthers(living)) await setImmediate()
  }

  return {
    apply: (changes) => write((current) => applyChanges(store, current, changes, findConcepts)),
    lastSequence: async () => store.sequence(),
    search: (query) => {
      const problem = queryProblem(query)
      return problem ? Promise.reject(new RangeError(problem)) : read((reader) => searchState(reader, query))
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
      const held = [...memory.ordinals].map(([id, ordinal]) => ({
        id,
        version: memory.versions[ordinal] ?? 0,
      }))
      yield* held.sort((left, right) => (left.id < right.id ? -1 : 1))
    },
    health: async () => {
      try {
        const { living } = (await state).memory
        return { ok: true, engine: 'embedded', documents: living, lastSequence: store.sequence() }
      } catch (error) {
        return {
          ok: false,
          engine: 'embedded',
          reason: error instanceof Error ? error.message : String(error),
        }
      }
    },
    close: async () => {
      await writing.catch(() => undefined)
      if (!closed) store.close()
      closed = true
    },
  }
}
