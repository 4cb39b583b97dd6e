import type { Trx } from '@duijie/database/database.ts'
import type { Deps } from '../deps.ts'
import { chainedHash, chainOf, type AuditFields } from './audit-hash.ts'
import { findHead, insertAuditRows, lockChains } from './audit.repository.ts'

export type AuditEntry = {
  actorId: string
  action: string
  objectKind: string
  objectId: string
  detail?: Record<string, unknown>
}

export const toAuditFields = (deps: Pick<Deps, 'clock' | 'ids'>, entry: AuditEntry): AuditFields => ({
  id: deps.ids('aud'),
  at: deps.clock().toISOString(),
  actor_id: entry.actorId,
  action: entry.action,
  object_kind: entry.objectKind,
  object_id: entry.objectId,
  detail: JSON.stringify(entry.detail ?? {}),
})

const byChain = (entries: readonly AuditFields[]): [number, AuditFields[]][] => {
  const chains = new Map<number, AuditFields[]>()
  for (const entry of entries) {
    const chain = chainOf(entry)
    chains.set(chain, [...(chains.get(chain) ?? []), entry])
  }
  return [...chains].sort(([left], [right]) => left - right)
}

/**
 * Appends rows to the chains of their objects, at the end of the transaction of what they record: from here to the commit
 * others who write to the same chains wait. The heads are read after the wait, so the transaction must not have a snapshot
 * of its own; where it has one, the numbers that it gives are taken, and the database refuses them.
 */
export const appendAudit = async (
  { database: { dialect } }: Pick<Deps, 'database'>,
  trx: Trx,
  entries: readonly AuditFields[],
): Promise<void> => {
  if (entries.length === 0) return
  const chains = byChain(entries)
  await lockChains(
    trx,
    dialect,
    chains.map(([chain]) => chain),
  )
  const rows = []
  for (const [chain, added] of chains) {
    let head = await findHead(trx, chain)
    for (const entry of added) {
      const place = { chain, number: head.number + 1 }
      const hash = chainedHash(entry, place, head.hash)
      rows.push({ ...entry, ...place, previous_hash: head.hash, hash })
      head = { number: place.number, hash }
    }
  }
  await insertAuditRows(trx, rows)
}
