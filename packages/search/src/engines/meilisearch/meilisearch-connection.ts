import { type EnqueuedTaskPromise, type Index, Meilisearch, MeilisearchApiError } from 'meilisearch'

import { SearchUnavailableError } from '../../port.ts'
import type { MeilisearchDocument } from './meilisearch-document.ts'
import { meilisearchSettings, settingsVersion } from './meilisearch-settings.ts'

export type MeilisearchIndexOptions = {
  url: string
  /** A key that may search, and where the index is written also documents, indexes, settings, tasks and stats of `name*`. */
  key?: string | undefined
  /** Of the index; `A–Z a–z 0–9 _ -`. The server also gets `<name>-next` during a rebuild and `<name>-state`. */
  name: string
  /** Groups of names of one concept, in every language. */
  synonyms?: readonly (readonly string[])[] | undefined
  /** Names the taxonomy in use; another one puts the index at sequence 0. */
  conceptsVersion?: string | undefined
  /** How long one request may take. */
  timeoutMs?: number | undefined
}

type StateDocument = { id: 'state'; sequence: number; version: string; mark?: string }

export type Connection = ReturnType<typeof connect>

/** Runs a call to the server; whatever goes wrong there is one kind of error to the caller. */
export const reaching = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RangeError || error instanceof SearchUnavailableError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new SearchUnavailableError(`Meilisearch: ${reason}`, { cause: error })
  }
}

/** Waits for a task; one that failed is an error, since the server then changed nothing. */
export const finished = async (task: EnqueuedTaskPromise): Promise<void> => {
  const { status, error } = await task.waitTask({ timeout: 600_000, interval: 20 })
  if (status !== 'succeeded') throw new SearchUnavailableError(`Meilisearch: ${error?.message ?? `task ${status}`}`)
}

const isMissing = (error: unknown): boolean =>
  error instanceof MeilisearchApiError && (error.cause?.code ?? '').endsWith('_not_found')

/** The answer, or undefined where the index or document does not exist. */
export const orMissing = async <T>(answer: Promise<T>): Promise<T | undefined> => {
  try {
    return await answer
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

export const connect = (options: MeilisearchIndexOptions) => {
  const client = new Meilisearch({ host: options.url, apiKey: options.key, timeout: options.timeoutMs ?? 10_000 })
  const version = `${settingsVersion} ${options.conceptsVersion ?? ''}`
  const state: Index<StateDocument> = client.index(`${options.name}-state`)
  const readState = (): Promise<StateDocument | undefined> => orMissing(state.getDocument('state'))
  return {
    client,
    name: options.name,
    live: client.index<MeilisearchDocument>(options.name),
    /** The sequence stored by an index of these settings; 0 for any other. */
    sequence: async (): Promise<number> => {
      const stored = await readState()
      return stored?.version === version ? stored.sequence : 0
    },
    mark: async (): Promise<string> => (await readState())?.mark ?? '',
    putSequence: (sequence: number, mark: string): Promise<void> =>
      finished(state.addDocuments([{ id: 'state', sequence, version, mark }], { primaryKey: 'id' })),
    drop: async (): Promise<void> => {
      for (const uid of [options.name, `${options.name}-next`, `${options.name}-state`]) {
        if (await orMissing(client.getRawIndex(uid))) await finished(client.deleteIndex(uid))
      }
    },
    /** Makes the index where it does not exist and applies the settings. */
    configure: async (name: string): Promise<void> => {
      const exists = await orMissing(client.getRawIndex(name))
      if (!exists) await finished(client.createIndex(name, { primaryKey: 'id' }))
      await finished(client.index(name).updateSettings(meilisearchSettings(options.synonyms ?? [])))
    },
  }
}
