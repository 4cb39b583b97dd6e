import type { Executor } from '@duijie/database/database.ts'
import { parseJson } from '@duijie/database/json.ts'
import type { RoundRow } from '@duijie/database/tables/round.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { RoundConfig } from '@duijie/domain/rounds/round-config.schema.ts'
import { roundNotes, roundStatus, type RoundDetail, type RoundRowView } from '@duijie/domain/rounds/round.schema.ts'
import { leftOutParty } from '@duijie/domain/rounds/round-question.schema.ts'
import { roundTransitions } from '@duijie/domain/rounds/round.transitions.ts'
import { z } from 'zod'

import { authorize, isAllowed } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase, type UseCase } from '../../../kernel/events/use-case.ts'
import { findUserNames } from '../../identity/accounts/accounts.api.ts'
import { findOrganisations, toOrganisationCard } from '../../identity/organisations/organisations.api.ts'
import { findListingCards } from '../../market/listings/listings.api.ts'
import { dropQuestions } from './round-questions.repository.ts'
import { queueRoundWork } from './round-work.ts'
import { manageRound, readRound } from './rounds.policy.ts'
import { findProposals } from './round-proposals.repository.ts'
import {
  blankOutcome,
  findRound,
  insertRound,
  pageOfRounds,
  readConfig,
  stepRound,
  toRoundRow,
} from './rounds.repository.ts'

export type RoundDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor' | 'matching' | 'log'>

type At = { id: string; version: number }

const auditRound = ({ audit }: UseCase, actor: Actor, action: string, id: string, detail = {}): Promise<void> =>
  audit({ actorId: actor.userId, action: `round.${action}`, objectKind: 'round', objectId: id, detail })

export const createRound = async (deps: RoundDeps, actor: Actor, config: RoundConfig): Promise<At> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now } = useCase
    const id = deps.ids('rnd')
    await insertRound(trx, { id, config, created_by: actor.userId, created_at: now })
    await auditRound(useCase, actor, 'created', id)
    return { id, version: 1 }
  })

/** Changes what is asked; what an earlier run answered is dropped, for it answered something else. */
export const saveRound = async (deps: RoundDeps, actor: Actor, ask: At & { config: RoundConfig }): Promise<At> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now } = useCase
    const row = authorize(actor, manageRound, await findRound(trx, ask.id))
    const { title, mode } = ask.config
    const set = { title, mode, config: JSON.stringify(ask.config), ...blankOutcome }
    const version = await stepRound(trx, row, { action: 'edit', version: ask.version, now, set })
    await dropQuestions(trx, row.id)
    await auditRound(useCase, actor, 'saved', row.id)
    return { id: row.id, version }
  })

/** Puts a round in the queue; the runner takes it from there. */
export const queueRound = async (deps: RoundDeps, actor: Actor, ask: At): Promise<At> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now } = useCase
    const row = authorize(actor, manageRound, await findRound(trx, ask.id))
    const version = await stepRound(trx, row, { action: 'run', version: ask.version, now, set: blankOutcome })
    await dropQuestions(trx, row.id)
    await queueRoundWork(deps, trx, actor.userId, now)
    await auditRound(useCase, actor, 'queued', row.id)
    return { id: row.id, version }
  })

/** Takes a round out of the queue or stops its run; the runner notices within a second. */
export const cancelRound = async (deps: RoundDeps, actor: Actor, ask: { id: string }): Promise<At> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now } = useCase
    const row = authorize(actor, manageRound, await findRound(trx, ask.id))
    const version = await stepRound(trx, row, { action: 'cancel', version: row.version, now, set: { progress: 0 } })
    await auditRound(useCase, actor, 'cancelled', row.id)
    return { id: row.id, version }
  })

export const listRounds = async (
  deps: RoundDeps,
  filter: { cursor?: string | undefined; limit: number },
): Promise<{ items: RoundRowView[]; nextCursor?: string | undefined }> => {
  const { db } = deps.database
  const page = await pageOfRounds(db, filter)
  const names = await findUserNames(
    db,
    page.items.map((row) => row.created_by),
  )
  return { ...page, items: page.items.map((row) => toRoundRow(row, names)) }
}

type NamedIds = { scenarios?: { id: string }[]; capabilities?: { id: string }[] }

/** Ids of the listings that a round speaks of. */
const namedListings = (row: RoundRow): string[] => {
  const { forced, forbidden, scenarioIds, demands, capacities } = readConfig(row)
  const instance = row.instance === null ? {} : (JSON.parse(row.instance) as NamedIds)
  const pairs = [...forced, ...forbidden].flatMap(({ scenarioId, capabilityId }) => [scenarioId, capabilityId])
  const asked = [...(instance.scenarios ?? []), ...(instance.capabilities ?? [])].map(({ id }) => id)
  const own = [
    ...demands.map(({ scenarioId }) => scenarioId),
    ...capacities.filter(({ of }) => of === 'capability').map(({ id }) => id),
  ]
  return [...new Set([...pairs, ...scenarioIds, ...own, ...asked])]
}

const findNamedVendors = async (executor: Executor, { limits, capacities }: RoundConfig) => {
  const ids = [
    ...limits.flatMap(({ vendorIds = [] }) => vendorIds),
    ...capacities.filter(({ of }) => of === 'vendor').map(({ id }) => id),
  ]
  const rows = await findOrganisations(executor, ids)
  return [...rows.values()].map(toOrganisationCard)
}

export const getRound = async (deps: RoundDeps, actor: Actor, id: string): Promise<RoundDetail> => {
  const { db } = deps.database
  const row = authorize(actor, readRound, await findRound(db, id))
  const names = await findUserNames(db, [row.created_by])
  const cards = await findListingCards(db, actor, namedListings(row))
  const isManager = isAllowed(actor, manageRound, row)
  const status = roundStatus.parse(row.status)
  const open = roundTransitions.filter(({ from, by }) => isManager && from === status && by === 'broker')
  return {
    ...toRoundRow(row, names),
    config: readConfig(row),
    weightsVersion: row.weights_version ?? undefined,
    failure: row.failure ?? undefined,
    instance: row.instance === null ? undefined : JSON.parse(row.instance),
    result: row.result === null ? undefined : JSON.parse(row.result),
    diagnosis: row.diagnosis === null ? undefined : JSON.parse(row.diagnosis),
    notes: row.notes === null ? undefined : parseJson(roundNotes, row.notes, 'round.notes'),
    leftOut: row.left_out === null ? [] : parseJson(z.array(leftOutParty), row.left_out, 'round.left_out'),
    proposals: await findProposals(db, row.id),
    listings: [...cards.values()],
    vendors: await findNamedVendors(db, readConfig(row)),
    actions: open.map(({ action }) => action),
  }
}
