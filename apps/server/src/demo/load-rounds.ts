import { setTimeout as sleep } from 'node:timers/promises'

import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { roundConfig } from '@duijie/domain/rounds/round-config.schema.ts'
import type { Deps } from '@duijie/api/kernel/deps.ts'
import { loadActor } from '@duijie/api/areas/identity/sessions/actors.service.ts'
import { publishRound } from '@duijie/api/areas/brokering/rounds/round-publish.service.ts'
import { createRound, getRound, queueRound } from '@duijie/api/areas/brokering/rounds/rounds.service.ts'
import { createDemoIds } from './demo-time.ts'
import type { DemoRound } from './world/types.ts'

const markerKey = 'demo.rounds_at'

const pollMilliseconds = 200

/** True for one process, once: several that start together on one database must not make the rounds twice. */
const claim = async ({ database, clock }: Deps): Promise<boolean> => {
  const now = clock().toISOString()
  const { numInsertedOrUpdatedRows } = await database.db
    .insertInto('setting')
    .values({ key: markerKey, value: now, updated_at: now })
    .onConflict((clash) => clash.column('key').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const brokerOf = async (deps: Deps, key: string): Promise<Actor> => {
  const user = await deps.database.db
    .selectFrom('user')
    .select(['id', 'name', 'email'])
    .where('id', '=', createDemoIds().person(key))
    .executeTakeFirstOrThrow()
  return loadActor(deps, user)
}

const isWaiting = ({ status }: { status: string }): boolean => status === 'queued' || status === 'running'

const publishOnceDone = async (deps: Deps, broker: Actor, id: string, ending: AbortSignal): Promise<void> => {
  while (isWaiting(await getRound(deps, broker, id))) await sleep(pollMilliseconds, undefined, { signal: ending })
  const { version, status } = await getRound(deps, broker, id)
  if (status === 'done') await publishRound(deps, broker, { id, version })
}

/**
 * Queues the rounds of the demo world, once, for the engine and the solver of this platform, and publishes what is to be
 * published when it is done. Gives how many there are; nobody need wait for it. `ending` is aborted when the process ends.
 */
export const loadDemoRounds = async (deps: Deps, ending: AbortSignal): Promise<number> => {
  if (!(await claim(deps))) return 0
  const { rounds } = await import('./world/rounds.ts')
  const queued: { id: string; broker: Actor; round: DemoRound }[] = []
  for (const round of rounds) {
    const broker = await brokerOf(deps, round.by)
    const { id } = await queueRound(deps, broker, await createRound(deps, broker, roundConfig.parse(round.config)))
    queued.push({ id, broker, round })
  }
  for (const { id, broker, round } of queued) if (round.isPublished) await publishOnceDone(deps, broker, id, ending)
  return queued.length
}
