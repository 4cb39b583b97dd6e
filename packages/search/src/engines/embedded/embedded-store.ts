import { SearchUnavailableError } from '../../port.ts'
import { loadState, refreshImage } from './load-state.ts'
import { stateOf, type State } from './state.ts'
import { openStore, type Store } from './store.ts'
import { asUnavailable, isDamage } from './store-failure.ts'
import { imagePathOf, removeFiles } from './store-tables.ts'

/** The file of an index and the state that mirrors it. */
export type EmbeddedStore = {
  store: () => Store
  state: () => Promise<State>
  /** Whether another process has written to the file since the state was loaded. */
  isBehind: () => Promise<boolean>
  reload: () => Promise<State>
  /** Loads what is living, without what is dead. */
  compact: () => Promise<State>
  replace: (state: State) => void
  refreshImage: (state: State) => Promise<void>
  /** Whether the file was damaged and thrown away, and nothing has been put in its place yet. */
  isAwaitingRebuild: () => boolean
  rebuilt: () => void
  /** Runs work on the file. Trouble with the disk rejects with `SearchUnavailableError`; damage also empties the file. */
  guard: <T>(work: () => Promise<T> | T) => Promise<T>
  close: () => void
}

const unavailable = (reason: string, cause?: unknown): SearchUnavailableError =>
  new SearchUnavailableError(`The search index ${reason}.`, { cause })

/**
 * Opens the file of an index and begins to load it. A damaged file is replaced by an empty one, which stands at sequence 0
 * and is awaiting its rebuild; whoever asks until then is told so, never given less than there is.
 */
export const openEmbeddedStore = (path: string, analysis: string): EmbeddedStore => {
  const imagePath = imagePathOf(path)
  let awaitingRebuild = false

  const openAnew = (): Store => {
    awaitingRebuild = true
    removeFiles(path)
    return openStore(path, analysis)
  }
  const open = (): Store => {
    try {
      return openStore(path, analysis)
    } catch (error) {
      if (!isDamage(error)) throw asUnavailable(error, path)
      return openAnew()
    }
  }

  let store = open()
  let state: Promise<State> | undefined
  /** A failure is not remembered: the next call tries again. */
  const load = (image: string | undefined): Promise<State> => {
    const loading = loadState(store, image)
    state = loading
    loading.catch(() => {
      if (state === loading) state = undefined
    })
    return loading
  }
  const current = (): Promise<State> => state ?? load(imagePath)
  void current()

  const throwAway = (damaged: Store): void => {
    if (damaged !== store) return
    damaged.close()
    store = openAnew()
    state = Promise.resolve(stateOf(store.get('generation'), store.fileVersion()))
  }

  return {
    store: () => store,
    state: current,
    isBehind: async () => (await current()).fileVersion !== store.fileVersion(),
    reload: () => load(imagePath),
    compact: () => load(undefined),
    replace: (next) => void (state = Promise.resolve(next)),
    refreshImage: (loaded) => refreshImage(store, imagePath, loaded),
    isAwaitingRebuild: () => awaitingRebuild,
    rebuilt: () => void (awaitingRebuild = false),
    guard: async (work) => {
      const used = store
      try {
        return await work()
      } catch (error) {
        if (isDamage(error)) throwAway(used)
        if (isDamage(error) || used !== store) throw unavailable('was damaged and is to be rebuilt', error)
        throw asUnavailable(error, path)
      }
    },
    close: () => store.close(),
  }
}
