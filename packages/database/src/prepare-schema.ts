import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { applyRules } from './rules/apply-rules.ts'
import { grantRuntime } from './rules/runtime-grants.ts'

/**
 * Brings a database to what this version of the program works with: its migrations, then the rules that it holds, then
 * the rights of `runtimeRole` where another role than the owner serves. Does nothing where all of it is there.
 */
export const prepareSchema = async (
  database: Pick<Database, 'db' | 'dialect'>,
  { runtimeRole }: { runtimeRole?: string | undefined } = {},
): Promise<void> => {
  await migrate(database, migrations)
  await applyRules(database)
  if (runtimeRole !== undefined && database.dialect === 'postgres') await grantRuntime(database, runtimeRole)
}
