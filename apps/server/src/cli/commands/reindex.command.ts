import { rebuildSearchIndex } from '@duijie/api/areas/market/search/search.consumer.ts'
import { deleteSnapshots } from '../../runtime/snapshot-files.ts'
import type { Command } from '../command.ts'
import { withRuntime } from '../with-runtime.ts'

export const reindexCommand: Command = {
  name: 'reindex',
  usage: 'reindex [--json]',
  summary:
    'Build both search indexes anew from the database, beside the ones that serve, and the matching engines at the next start.',
  options: {},
  run: async (call, print) =>
    withRuntime(async ({ config, deps }) => {
      await deleteSnapshots(config)
      const counts = {
        public: await rebuildSearchIndex(deps, 'public', deps.search.public),
        staff: await rebuildSearchIndex(deps, 'staff', deps.search.staff),
      }
      print(call.json ? JSON.stringify(counts) : `Indexed ${counts.public} public and ${counts.staff} staff documents.`)
    }),
}
