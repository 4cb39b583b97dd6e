import { inTransaction } from '@duijie/database/transaction.ts'
import type { Trx } from '@duijie/database/database.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { DomainError } from '@duijie/domain/shared/domain-error.ts'
import { policyOf, requestOf } from '../access/admitted-actor.ts'
import { enforceProcedurePolicy } from '../access/procedure-policy.ts'
import { systemActor } from '../access/system-actor.ts'
import { appendAudit, lockRecords, type AuditEntry } from '../audit/audit.ts'
import type { Deps } from '../deps.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import { emitEvent, type DomainEvent } from './outbox.ts'

type UseCaseDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor'>

export type UseCase = {
  trx: Trx
  /** Who acts, with the rights they have at this moment. */
  actor: Actor
  /** The one moment that every row of this use case carries. */
  now: string
  audit: (entry: AuditEntry) => Promise<void>
  emit: (event: DomainEvent) => Promise<void>
}

/**
 * The actor as the transaction finds them. Between the request's first look and this one somebody may have been removed,
 * or have lost a role; the policy that let them into the procedure is asked again of what they are now.
 */
const readAgain = async (deps: UseCaseDeps, trx: Trx, actor: Actor): Promise<Actor> => {
  if (actor === systemActor) return actor
  const now = await deps.readActor(trx, actor.userId)
  if (!now) throw new DomainError('unauthenticated', 'session.required')
  const policy = policyOf(actor)
  if (policy !== undefined) enforceProcedurePolicy(now, policy)
  return now
}

/**
 * Runs one use case in one transaction with its audit rows and events, and wakes the dispatcher after the commit. There
 * is no transaction without a fresh actor: what `work` asks of rights, it asks of `useCase.actor`. Where the request
 * carries an idempotency key the work is done once for it, and asked again gives its first answer, which must therefore
 * be plain JSON.
 */
export const runUseCase = async <Result>(
  deps: UseCaseDeps,
  actor: Actor,
  work: (useCase: UseCase) => Promise<Result>,
): Promise<Result> => {
  const step = requestOf(actor)?.nextStep()
  return inTransaction(deps.database, async (trx, onCommit) => {
    await lockRecords(trx, deps.database.dialect)
    onCommit(deps.wake)
    const useCase: UseCase = {
      trx,
      actor: await readAgain(deps, trx, actor),
      now: deps.clock().toISOString(),
      audit: (entry) => appendAudit(deps, trx, entry),
      emit: (event) => emitEvent(deps, trx, event),
    }
    return step ? answerOnce(useCase, step, () => work(useCase)) : work(useCase)
  })
}
