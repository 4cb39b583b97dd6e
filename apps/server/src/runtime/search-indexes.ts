import { createHash } from 'node:crypto'
import { join } from 'node:path'

import { documentsVersion } from '@duijie/api/areas/market/search/search-documents.ts'
import { groupedTasks } from '@duijie/domain/taxonomy/task-group-of.ts'
import { lookupTerms, synonymGroups } from '@duijie/domain/taxonomy/taxonomy.ts'
import { createEmbeddedIndex } from '@duijie/search/engines/embedded/embedded-index.ts'
import type { SearchIndex } from '@duijie/search/port.ts'
import type { Config } from '../config/config.ts'

/** Names what documents hold and the taxonomy they were read by, so that another one rebuilds the indexes. */
const conceptsVersion = (): string =>
  createHash('sha256')
    .update(JSON.stringify([documentsVersion, synonymGroups(), [...groupedTasks()]]))
    .digest('hex')
    .slice(0, 12)

/** What every index on the Meilisearch server is made with: whoever configures it and whoever uses it must agree. */
export const meilisearchOptions = (meili: NonNullable<Config['meili']>, name: string) => ({
  url: meili.url,
  key: meili.key,
  name,
  synonyms: synonymGroups(),
  conceptsVersion: conceptsVersion(),
  findConcepts: lookupTerms,
})

/** The names of all indexes this platform makes on a Meilisearch server, as its keys take them. */
export const ourMeilisearchIndexes = ['duijie_*']

export const meilisearchName = (audience: 'public' | 'staff'): string => `duijie_${audience}`

export const openSearchIndex = async (
  { meili, dataDirectory }: Pick<Config, 'meili' | 'dataDirectory'>,
  audience: 'public' | 'staff',
): Promise<SearchIndex> => {
  if (!meili) {
    return createEmbeddedIndex({
      path: join(dataDirectory, `search-${audience}.db`),
      findConcepts: lookupTerms,
      conceptsVersion: conceptsVersion(),
    })
  }
  const { createMeilisearchIndex } = await import('@duijie/search/engines/meilisearch/meilisearch-index.ts')
  return createMeilisearchIndex(meilisearchOptions(meili, meilisearchName(audience)))
}
