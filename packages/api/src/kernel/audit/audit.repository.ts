import type { Executor, Trx } from '@duijie/database/database.ts'
import type { SqlDialect } from '@duijie/database/migrations/migration.ts'
import type { AuditRow } from '@duijie/database/tables/record.table.ts'
import { forUpdate } from '@duijie/database/transaction.ts'

/** Where a chain ends: its last row, or what its first one will follow. */
export type ChainHead = { number: number; hash: string }

/** Waits until nobody else extends these chains; always in the same order, so that nobody waits in a circle. */
export const lockChains = async (trx: Trx, dialect: SqlDialect, chains: readonly number[]): Promise<void> => {
  // On SQLite a transaction has no other beside it.
  if (dialect === 'sqlite') return
  const query = trx.selectFrom('audit_chain').select('chain').where('chain', 'in', chains).orderBy('chain')
  await forUpdate(query, dialect).execute()
}

export const findGenesis = async (executor: Executor, chain: number): Promise<string> => {
  const row = await executor
    .selectFrom('audit_chain')
    .select('genesis')
    .where('chain', '=', chain)
    .executeTakeFirstOrThrow()
  return row.genesis
}

export const findHead = async (executor: Executor, chain: number): Promise<ChainHead> => {
  const last = await executor
    .selectFrom('audit')
    .select(['number', 'hash'])
    .where('chain', '=', chain)
    // Said twice, for the index of the chains leaves chain 0 out.
    .where('chain', '>', 0)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { number: 0, hash: await findGenesis(executor, chain) }
}

type NewAuditRow = Omit<AuditRow, 'sequence'>

/** SQLite takes some thirty thousand values in one statement. */
const rowsAtATime = 500

export const insertAuditRows = async (trx: Trx, rows: readonly NewAuditRow[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += rowsAtATime)
    await trx
      .insertInto('audit')
      .values(rows.slice(start, start + rowsAtATime))
      .execute()
}

/** Rows of a chain after this place, in their order; those of chain 0 by sequence, those of the others by number. */
export const pageOfChain = async (executor: Executor, chain: number, after: number): Promise<AuditRow[]> => {
  const place = chain === 0 ? 'sequence' : 'number'
  return executor
    .selectFrom('audit')
    .selectAll()
    .where('chain', '=', chain)
    .$if(chain > 0, (query) => query.where('chain', '>', 0))
    .where(place, '>', after)
    .orderBy(place)
    .limit(1000)
    .execute()
}
