import { configureMeilisearch } from '@duijie/search/engines/meilisearch/meilisearch-index.ts'
import { readConfig } from '../../config/config.ts'
import { meilisearchName, meilisearchOptions } from '../../runtime/search-indexes.ts'
import { UsageError, type Command } from '../command.ts'

export const searchCommand: Command = {
  name: 'search',
  usage: 'search configure [--json]',
  summary: 'Apply the search settings of this version to the Meilisearch server; needs a key that may write.',
  options: {},
  run: async (call, print) => {
    if (call.words[0] !== 'configure') throw new UsageError('search needs configure')
    const { meili } = readConfig(process.env)
    if (!meili) throw new UsageError('MEILI_URL is not set: the embedded engine needs no configuration')
    const names = [meilisearchName('public'), meilisearchName('staff')]
    for (const name of names) await configureMeilisearch(meilisearchOptions(meili, name))
    print(call.json ? JSON.stringify({ configured: names }) : `Configured ${names.join(' and ')}.`)
  },
}
