import type { Trx } from '@duijie/database/database.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { DomainError } from '@duijie/domain/shared/domain-error.ts'
import { claimStep, findStep, keepResponse } from './idempotency.repository.ts'
import type { KeyedStep } from './request-key.ts'

/**
 * Does the work and keeps its answer beside it, in the same transaction; the same request again gives that answer and
 * does nothing. What was refused is not kept: it may be asked again under its key.
 * Errors: `idempotency.other_request` where the key stands for another procedure or input.
 */
export const answerOnce = async <Result>(
  { trx, actor, now }: { trx: Trx; actor: Actor; now: string },
  step: KeyedStep,
  work: () => Promise<Result>,
): Promise<Result> => {
  const own = { userId: actor.userId, step }
  if (await claimStep(trx, own, now)) {
    const result = await work()
    if (result !== undefined) await keepResponse(trx, own, JSON.stringify(result))
    return result
  }
  const first = await findStep(trx, own)
  if (first.path !== step.path || first.input_hash !== step.inputHash)
    throw new DomainError('unprocessable', 'idempotency.other_request')
  // It was made of this use case's own answer, or there was none.
  return (first.response === null ? undefined : JSON.parse(first.response)) as Result
}
