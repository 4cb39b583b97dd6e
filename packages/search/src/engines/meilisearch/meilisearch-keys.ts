import { type Key, Meilisearch, MeilisearchApiError } from 'meilisearch'

import { reaching } from './meilisearch-connection.ts'

/** All that an index here does on the server: nothing about keys, dumps, other settings or other indexes. */
const actions: Key['actions'] = [
  'search',
  'documents.add',
  'documents.get',
  'documents.delete',
  'indexes.create',
  'indexes.get',
  'indexes.delete',
  'indexes.swap',
  'settings.update',
  'tasks.get',
  'stats.get',
]

const mostKeys = 1000

/** The server tells so when the key at hand may not manage keys, or when it asks for none at all. */
const mayNotManageKeys = (error: unknown): boolean =>
  error instanceof MeilisearchApiError && ['invalid_api_key', 'missing_master_key'].includes(error.cause?.code ?? '')

const isSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.toSorted().join(' ') === right.toSorted().join(' ')

/**
 * Finds or makes a key that may use the indexes of these names and nothing else; `*` at the end of a name stands for anything.
 * Undefined where the key given is not one that may manage keys, or the server asks for none.
 */
export const limitedMeilisearchKey = (
  { url, key }: { url: string; key?: string | undefined },
  indexes: string[],
): Promise<string | undefined> =>
  reaching(async () => {
    const client = new Meilisearch({ host: url, apiKey: key })
    try {
      const { results } = await client.getKeys({ limit: mostKeys })
      const known = results.find(
        (each) => each.expiresAt === null && isSame(each.actions, actions) && isSame(each.indexes, indexes),
      )
      const description = 'Reads and writes the search indexes of Duijie, and nothing else.'
      return (known ?? (await client.createKey({ name: 'Duijie', description, actions, indexes, expiresAt: null }))).key
    } catch (error) {
      if (mayNotManageKeys(error)) return undefined
      throw error
    }
  })
