import { inTransaction } from '@duijie/database/transaction.ts'
import type { Trx } from '@duijie/database/database.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { DomainError } from '@duijie/domain/shared/domain-error.ts'
import { namesOf, policyOf, requestOf } from '../access/admitted-actor.ts'
import { enforceProcedurePolicy } from '../access/procedure-policy.ts'
import { systemActor } from '../access/system-actor.ts'
import type { AuditFields } from '../audit/audit-hash.ts'
import { appendAudit, toAuditFields, type AuditEntry } from '../audit/audit.ts'
import type { Deps } from '../deps.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import { lockObjects } from './object-locks.ts'
import { insertEvents, toOutboxEvent, type DomainEvent } from './outbox.ts'

type UseCaseDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor'>

export type UseCase = {
  trx: Trx
  /** Who acts, with the rights they have at this moment. */
  actor: Actor
  /** The one moment that every row of this use case carries. */
  now: string
  audit: (entry: AuditEntry) => Promise<void>
  emit: (event: DomainEvent) => Promise<void>
  /**
   * Waits for other use cases about these things, and holds them until the end: for what is decided by reading more than
   * what the request names. Read after it, not before.
   */
  lock: (...ids: string[]) => Promise<void>
}

/**
 * The actor as the transaction finds them. Between the request's first look and this one somebody may have been removed,
 * or have lost a role; the policy that let them into the procedure is asked again of what they are now.
 */
const readAgain = async (deps: UseCaseDeps, trx: Trx, actor: Actor): Promise<Actor> => {
  if (actor === systemActor) return actor
  const now = await deps.readActor(trx, actor.userId, deps.database.dialect)
  if (!now) throw new DomainError('unauthenticated', 'session.required')
  const policy = policyOf(actor)
  if (policy !== undefined) enforceProcedurePolicy(now, policy)
  return now
}

/** Two acts of one person, or about one thing, take turns. */
const lockedBy = (actor: Actor): string[] => (actor === systemActor ? [] : [actor.userId, ...namesOf(actor)])

/**
 * Runs one use case in one transaction with its audit rows and events, and wakes the dispatcher after the commit. There
 * is no transaction without a fresh actor: what `work` asks of rights, it asks of `useCase.actor`. Where the request
 * carries an idempotency key the work is done once for it, and asked again gives its first answer, which must therefore
 * be plain JSON. On Postgres `work` may run more than once before it is committed.
 */
export const runUseCase = async <Result>(
  deps: UseCaseDeps,
  actor: Actor,
  work: (useCase: UseCase) => Promise<Result>,
): Promise<Result> => {
  const step = requestOf(actor)?.nextStep()
  const { database } = deps
  return inTransaction(
    database,
    async (trx, onCommit) => {
      const lock = (...ids: string[]) => lockObjects(trx, database.dialect, ids)
      await lock(...lockedBy(actor))
      onCommit(deps.wake)
      const recorded: AuditFields[] = []
      const emitted: ReturnType<typeof toOutboxEvent>[] = []
      const useCase: UseCase = {
        trx,
        actor: await readAgain(deps, trx, actor),
        now: deps.clock().toISOString(),
        audit: async (entry) => void recorded.push(toAuditFields(deps, entry)),
        emit: async (event) => void emitted.push(toOutboxEvent(deps, event)),
        lock,
      }
      const result = step ? await answerOnce(useCase, step, () => work(useCase)) : await work(useCase)
      await insertEvents(deps, trx, emitted)
      // Last, because from here on others wait.
      await appendAudit(deps, trx, recorded)
      return result
    },
    // A snapshot would not show the ends of the chains; what it would keep apart, locks and keys do.
    { isolation: 'read committed', rerunOnClash: true },
  )
}
