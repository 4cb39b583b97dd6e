import type { Executor } from '@duijie/database/database.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { WeightChoice } from '@duijie/domain/matches/weight-limits.ts'
import { conflict, notFound } from '@duijie/domain/shared/domain-error.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase, type UseCase } from '../../../kernel/events/use-case.ts'
import { findUserNames } from '../../identity/accounts/accounts.api.ts'
import {
  findChoice,
  findPrevious,
  findWeightState,
  insertActivation,
  insertVersion,
  versionName,
  type WeightState,
} from './weights.repository.ts'
import { checkChoice, isSameChoice } from './weights.rules.ts'

export type WeightDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor'>

/** How things stand after a write, for the next one. */
export type WeightsWritten = { revision: number; number: number }

/** Weights have no id of their own that a request names. */
const oneAtATime = 'weights'

/** Refuses whoever decided on something that has changed since. Error: `weights.changed_meanwhile` with who and when. */
const checkRevision = async (executor: Executor, seen: number): Promise<WeightState> => {
  const state = await findWeightState(executor)
  if (state.revision === seen) return state
  const { latest, activation } = state
  const created = latest && { by: latest.created_by, at: latest.created_at }
  const activated = activation && { by: activation.activated_by, at: activation.activated_at }
  const last = created && (!activated || created.at > activated.at) ? created : activated
  const names = await findUserNames(executor, last ? [last.by] : [])
  throw conflict('weights.changed_meanwhile', { by: names.get(last?.by ?? '') ?? '', at: last?.at ?? '' })
}

type Step = { number: number; backTo: number | null; act: 'activated' | 'undone' }

/** Puts a version in force: the row, who did it, and the event by which every process hears of it. */
const putInForce = async (
  { trx, now, audit, emit }: UseCase,
  actor: Actor,
  state: WeightState,
  { number, backTo, act }: Step,
): Promise<void> => {
  const name = versionName(number)
  await insertActivation(trx, {
    sequence: (state.activation?.sequence ?? 0) + 1,
    number,
    back_to: backTo,
    activated_by: actor.userId,
    activated_at: now,
  })
  const detail = { from: versionName(state.activation?.number ?? 0) }
  await audit({ actorId: actor.userId, action: `weights.${act}`, objectKind: 'weights', objectId: name, detail })
  await emit({ type: 'weights.changed', objectId: name, payload: {} })
}

/**
 * Stores a choice as a new version and puts it in force if asked to. Errors: `weights.not_usable` with fields,
 * `weights.unchanged`, `weights.changed_meanwhile`.
 */
export const createVersion = async (
  deps: WeightDeps,
  actor: Actor,
  ask: { revision: number; choice: WeightChoice; note: string; activate: boolean },
): Promise<WeightsWritten> => {
  checkChoice(ask.choice)
  return runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now, audit } = useCase
    await useCase.lock(oneAtATime)
    const state = await checkRevision(trx, ask.revision)
    const active = await findChoice(trx, state.activation?.number ?? 0)
    if (active && isSameChoice(active, ask.choice)) throw conflict('weights.unchanged')
    const number = (state.latest?.number ?? 0) + 1
    const weights = JSON.stringify(ask.choice)
    await insertVersion(trx, { number, weights, note: ask.note, created_by: actor.userId, created_at: now })
    await audit({
      actorId: actor.userId,
      action: 'weights.created',
      objectKind: 'weights',
      objectId: versionName(number),
      detail: { note: ask.note },
    })
    if (ask.activate) {
      const backTo = state.activation?.sequence ?? null
      await putInForce(useCase, actor, state, { number, backTo, act: 'activated' })
    }
    return { revision: ask.revision + (ask.activate ? 2 : 1), number }
  })
}

/** Puts a stored version, or the default, in force. Errors: `weights.already_active`, `weights.changed_meanwhile`. */
export const activateVersion = async (
  deps: WeightDeps,
  actor: Actor,
  ask: { revision: number; number: number },
): Promise<WeightsWritten> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor } = useCase
    await useCase.lock(oneAtATime)
    const state = await checkRevision(useCase.trx, ask.revision)
    if (!(await findChoice(useCase.trx, ask.number))) throw notFound('weights')
    if ((state.activation?.number ?? 0) === ask.number) throw conflict('weights.already_active')
    const backTo = state.activation?.sequence ?? null
    await putInForce(useCase, actor, state, { number: ask.number, backTo, act: 'activated' })
    return { revision: ask.revision + 1, number: ask.number }
  })

/** Goes back to what was in force before; again and again, to the default. Errors: `weights.nothing_to_undo`, `weights.changed_meanwhile`. */
export const undoActivation = async (
  deps: WeightDeps,
  actor: Actor,
  ask: { revision: number },
): Promise<WeightsWritten> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor } = useCase
    await useCase.lock(oneAtATime)
    const state = await checkRevision(useCase.trx, ask.revision)
    const previous = await findPrevious(useCase.trx, state)
    if (!previous) throw conflict('weights.nothing_to_undo')
    await putInForce(useCase, actor, state, { ...previous, act: 'undone' })
    return { revision: ask.revision + 1, number: previous.number }
  })
