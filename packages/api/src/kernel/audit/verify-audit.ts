import type { Executor } from '@duijie/database/database.ts'
import type { AuditRow } from '@duijie/database/tables/record.table.ts'
import { chainCount, chainedHash, firstHash, oldHash } from './audit-hash.ts'
import { findGenesis, pageOfChain, type ChainHead } from './audit.repository.ts'

/** Where a chain stops being what its rows say of each other. */
export type AuditBreak = { chain: number; number: number; reason: 'row_missing' | 'row_changed' | 'end_changed' }

export type ChainReport = { chain: number; head: ChainHead; broken: AuditBreak | undefined }

const breakAt = (row: AuditRow, chain: number, head: ChainHead): AuditBreak['reason'] | undefined => {
  const number = head.number + 1
  if (chain > 0 && row.number !== number) return 'row_missing'
  const hash = chain === 0 ? oldHash(row, head.hash) : chainedHash(row, { chain, number }, head.hash)
  return row.previous_hash === head.hash && row.hash === hash ? undefined : 'row_changed'
}

/** Every row of a chain in order, each with the head that it makes; rows of chain 0 are numbered as they come. */
export async function* walkChain(executor: Executor, chain: number): AsyncGenerator<AuditRow> {
  let after = 0
  for (;;) {
    const rows = await pageOfChain(executor, chain, after)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = chain === 0 ? last.sequence : last.number
  }
}

const verifyChain = async (executor: Executor, chain: number): Promise<ChainReport> => {
  let head: ChainHead = { number: 0, hash: chain === 0 ? firstHash : await findGenesis(executor, chain) }
  for await (const row of walkChain(executor, chain)) {
    const reason = breakAt(row, chain, head)
    if (reason) return { chain, head, broken: { chain, number: head.number + 1, reason } }
    head = { number: head.number + 1, hash: row.hash }
  }
  // What the sixteen begin with is the end of the one before them: a row cut off or added there shows.
  const isChanged = chain === 0 && head.hash !== (await findGenesis(executor, 1))
  return { chain, head, broken: isChanged ? { chain, number: head.number + 1, reason: 'end_changed' } : undefined }
}

/** Follows every chain from its beginning: chain 0, from before there were chains, and the sixteen. */
export const verifyAudit = async (executor: Executor): Promise<ChainReport[]> => {
  const reports: ChainReport[] = []
  for (let chain = 0; chain <= chainCount; chain += 1) reports.push(await verifyChain(executor, chain))
  return reports
}

/** The first place where a chain is broken; undefined while all hold. */
export const findBrokenAudit = async (executor: Executor): Promise<AuditBreak | undefined> =>
  (await verifyAudit(executor)).find(({ broken }) => broken)?.broken
