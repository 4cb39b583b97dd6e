import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { DeviceView } from '@duijie/domain/accounts/session.schema.ts'
import { notFound } from '@duijie/domain/shared/domain-error.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase, type UseCase } from '../../../kernel/events/use-case.ts'
import { deleteSessions, findSessions } from '../accounts/accounts.api.ts'

type DeviceDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor'>

const timeOf = (time: string | Date): string => new Date(time).toISOString()

/** Where the actor is signed in, the place used last first. */
export const listDevices = async (deps: DeviceDeps, actor: Actor): Promise<DeviceView[]> => {
  const rows = await findSessions(deps.database.db, actor.userId, deps.clock())
  return rows.map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
    id,
    since: timeOf(createdAt),
    lastUsed: timeOf(updatedAt),
    address: ipAddress ?? '',
    agent: userAgent ?? '',
    isCurrent: id === actor.session?.id,
  }))
}

const recordEnds = async ({ actor, audit }: UseCase, ids: readonly string[]): Promise<void> => {
  for (const session of ids)
    await audit({
      actorId: actor.userId,
      action: 'session.ended',
      objectKind: 'user',
      objectId: actor.userId,
      detail: { session },
    })
}

/** Ends one of the actor's own sessions; it is out at its next request. */
export const endDevice = async (deps: DeviceDeps, actor: Actor, id: string): Promise<void> =>
  runUseCase(deps, actor, async (useCase) => {
    const ended = await deleteSessions(useCase.trx, useCase.actor.userId, { id })
    if (ended.length === 0) throw notFound('session')
    await recordEnds(useCase, ended)
  })

/** Ends all of the actor's sessions but the one that asks. */
export const endOtherDevices = async (deps: DeviceDeps, actor: Actor): Promise<{ ended: number }> =>
  runUseCase(deps, actor, async (useCase) => {
    const ended = await deleteSessions(useCase.trx, useCase.actor.userId, { except: actor.session?.id ?? '' })
    await recordEnds(useCase, ended)
    return { ended: ended.length }
  })
