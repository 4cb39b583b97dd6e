import { configureMeilisearch } from '@duijie/search/engines/meilisearch/meilisearch-index.ts'
import { limitedMeilisearchKey } from '@duijie/search/engines/meilisearch/meilisearch-keys.ts'
import { readConfig } from '../../config/config.ts'
import { meilisearchName, meilisearchOptions, ourMeilisearchIndexes } from '../../runtime/search-indexes.ts'
import { UsageError, type Command } from '../command.ts'

const aboutKey = (key: string | undefined): string =>
  key === undefined
    ? 'The key given may not manage keys: no other was made.'
    : `MEILI_KEY=${key}\nThis key may use these indexes and nothing else: run the server with it, and keep the one given now away from it.`

export const searchCommand: Command = {
  name: 'search',
  usage: 'search configure [--json]',
  summary:
    'Apply the search settings of this version to the Meilisearch server. With its master or admin key: also print a key that may use our indexes alone.',
  options: {},
  run: async (call, print) => {
    if (call.words[0] !== 'configure') throw new UsageError('search needs configure')
    const { meili } = readConfig(process.env)
    if (!meili) throw new UsageError('MEILI_URL is not set: the embedded engine needs no configuration')
    const names = [meilisearchName('public'), meilisearchName('staff')]
    for (const name of names) await configureMeilisearch(meilisearchOptions(meili, name))
    const key = await limitedMeilisearchKey(meili, ourMeilisearchIndexes)
    print(
      call.json
        ? JSON.stringify({ configured: names, key: key ?? null })
        : `Configured ${names.join(' and ')}.\n${aboutKey(key)}`,
    )
  },
}
