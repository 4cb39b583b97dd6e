import type { Trx } from '@duijie/database/database.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { insertJob } from '../../../kernel/jobs/job.repository.ts'

export const roundWorkName = 'rounds.work'

/** Has queued rounds and questions worked on, from the commit of this transaction on. */
export const queueRoundWork = async (deps: Pick<Deps, 'ids'>, trx: Trx, actorId: string, now: string): Promise<void> =>
  insertJob(trx, { id: deps.ids('job'), name: roundWorkName, createdBy: actorId }, now)
