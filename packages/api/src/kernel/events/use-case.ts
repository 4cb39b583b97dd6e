import { inTransaction } from '@duijie/database/transaction.ts'
import type { Trx } from '@duijie/database/database.ts'
import { appendAudit, lockRecords, type AuditEntry } from '../audit/audit.ts'
import type { Deps } from '../deps.ts'
import { emitEvent, type DomainEvent } from './outbox.ts'

type UseCaseDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake'>

export type UseCase = {
  trx: Trx
  /** The one moment that every row of this use case carries. */
  now: string
  audit: (entry: AuditEntry) => Promise<void>
  emit: (event: DomainEvent) => Promise<void>
}

/** Runs one use case in one transaction with its audit rows and events, and wakes the dispatcher after the commit. */
export const runUseCase = async <Result>(
  deps: UseCaseDeps,
  work: (useCase: UseCase) => Promise<Result>,
): Promise<Result> =>
  inTransaction(deps.database, async (trx, onCommit) => {
    await lockRecords(trx, deps.database.dialect)
    onCommit(deps.wake)
    return work({
      trx,
      now: deps.clock().toISOString(),
      audit: (entry) => appendAudit(deps, trx, entry),
      emit: (event) => emitEvent(deps, trx, event),
    })
  })
