import { migrationState } from '@duijie/database/migration-state.ts'
import { migrations } from '@duijie/database/migrations/index.ts'
import type { Command } from '../command.ts'
import { withRuntime } from '../with-runtime.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate [--json]',
  summary: 'Bring the database to the newest migration.',
  options: {},
  run: async (call, print) =>
    withRuntime(async ({ deps }) => {
      const state = await migrationState(deps.database, migrations)
      print(
        call.json
          ? JSON.stringify(state)
          : `${state.applied.length} migrations applied, ${state.pending.length} pending`,
      )
    }),
}
