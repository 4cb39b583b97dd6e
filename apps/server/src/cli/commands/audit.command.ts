import { chainCount } from '@duijie/api/kernel/audit/audit-hash.ts'
import { verifyAudit, walkChain } from '@duijie/api/kernel/audit/verify-audit.ts'
import type { Executor } from '@duijie/database/database.ts'
import { UsageError, type Command } from '../command.ts'
import { withRuntime } from '../with-runtime.ts'

type Print = (line: string) => void

const verifyChains = async (db: Executor, isJson: boolean, print: Print): Promise<void> => {
  const chains = await verifyAudit(db)
  const broken = chains.flatMap((chain) => chain.broken ?? [])
  const rows = chains.reduce((sum, { head }) => sum + head.number, 0)
  if (isJson) print(JSON.stringify({ ok: broken.length === 0, rows, chains }))
  else {
    for (const { chain, number, reason } of broken) print(`chain ${chain}: ${reason} at number ${number}`)
    print(broken.length === 0 ? `All ${rows} rows continue their chains.` : `${broken.length} chains are broken.`)
  }
  if (broken.length > 0) process.exitCode = 1
}

/** One JSON object a line, chain by chain, with every field that the hashes say something of. */
const exportRows = async (db: Executor, print: Print): Promise<void> => {
  for (let chain = 0; chain <= chainCount; chain += 1)
    for await (const row of walkChain(db, chain)) print(JSON.stringify(row))
}

export const auditCommand: Command = {
  name: 'audit',
  usage: 'audit verify|export [--json]',
  summary: 'Follow every chain of the audit and say where one is broken, or print all rows, one JSON object a line.',
  options: {},
  run: async ({ words: [act], json }, print) => {
    if (act !== 'verify' && act !== 'export') throw new UsageError('say audit verify or audit export')
    await withRuntime(async ({ deps }) => {
      const { db } = deps.database
      await (act === 'verify' ? verifyChains(db, json, print) : exportRows(db, print))
    })
  },
}
