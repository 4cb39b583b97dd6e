import type { Expression, SqlBool } from 'kysely'

import type { Executor } from '@duijie/database/database.ts'
import { selectPage, type Page } from '@duijie/database/keyset.ts'
import type { PairingEventRow, PairingRow } from '@duijie/database/tables/pairing.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import {
  goalStage,
  openStages,
  pairingStages,
  settledStages,
  steppedStages,
  type PairingStage,
} from '@duijie/domain/pairings/pairing-stages.ts'
import { staleAfterDays } from '@duijie/domain/pairings/pairing.rules.ts'
import { pairingSide, type Lane } from '@duijie/domain/pairings/pairing.schema.ts'
import { addDays } from '@duijie/domain/shared/days.rules.ts'
import { knownToOrganisations, visiblePairings, type PairingBuilder } from './pairing-visibility.repository.ts'

type PageAsk = { cursor?: string | undefined; limit: number }

/** Which of the pairings that the actor may see; each condition narrows. */
export type PairingConditions = {
  organisationId?: string | undefined
  stage?: PairingStage | undefined
  brokerId?: string | undefined
  /** Of one listing, whichever side it is on. */
  listingId?: string | undefined
  /** One of these organisations has to act. */
  waitingFor?: readonly string[] | undefined
}

/** As `turnOf` says, as a predicate for organisations: their side has not answered yet, or it holds the next step. */
const waitsFor =
  (ids: readonly string[]) =>
  (eb: PairingBuilder): Expression<SqlBool> =>
    ids.length === 0
      ? eb('id', '=', '')
      : eb.or(
          pairingSide.options.map((side) =>
            eb.and([
              eb(`${side}_organisation_id`, 'in', ids),
              eb.or([
                eb.and([eb('stage', '=', 'invited'), eb(`${side}_consent`, '=', 'pending')]),
                eb.and([eb('stage', 'in', steppedStages), eb('next_step_by', 'in', [side, 'both'])]),
              ]),
            ]),
          ),
        )

/** A page of the pairings that the actor may see, last changed first. */
export const pageOfPairings = async (
  executor: Executor,
  actor: Actor,
  { organisationId, stage, brokerId, listingId, waitingFor, ...asked }: PairingConditions & PageAsk,
): Promise<Page<PairingRow>> => {
  let query = executor.selectFrom('pairing').selectAll().where(visiblePairings(actor))
  if (organisationId)
    query = query.where((eb) =>
      eb.or(pairingSide.options.map((side) => eb(`${side}_organisation_id`, '=', organisationId))),
    )
  if (stage) query = query.where('stage', '=', stage)
  if (listingId) query = query.where((eb) => eb.or(pairingSide.options.map((side) => eb(`${side}_id`, '=', listingId))))
  if (waitingFor) query = query.where(waitsFor(waitingFor))
  if (brokerId) query = query.where('broker_id', '=', brokerId)
  return selectPage(
    query,
    [
      { column: 'updated_at', field: 'updated_at', direction: 'desc', type: 'text' },
      { column: 'id', field: 'id', direction: 'desc', type: 'text' },
    ],
    asked,
  )
}

/** A page of a pairing's timeline, newest first. */
export const pageOfEvents = async (
  executor: Executor,
  { pairingId, onlyShared, ...asked }: { pairingId: string; onlyShared: boolean } & PageAsk,
): Promise<Page<PairingEventRow>> => {
  let query = executor.selectFrom('pairing_event').selectAll().where('pairing_id', '=', pairingId)
  if (onlyShared) query = query.where('audience', '=', 'shared')
  return selectPage(
    query,
    [
      { column: 'created_at', field: 'created_at', direction: 'desc', type: 'text' },
      { column: 'id', field: 'id', direction: 'desc', type: 'text' },
    ],
    asked,
  )
}

type BoardFilter = { lane?: Lane | undefined; brokerId?: string | undefined; deployedSince: string; limit: number }

/** Open pairings and what reached its goal lately, longest in its stage first. */
export const findBoard = async (
  executor: Executor,
  { lane, brokerId, deployedSince, limit }: BoardFilter,
): Promise<PairingRow[]> => {
  let query = executor
    .selectFrom('pairing')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('stage', 'not in', settledStages),
        eb.and([eb('stage', '=', goalStage), eb('stage_since', '>', deployedSince)]),
      ]),
    )
  if (lane) query = query.where('lane', '=', lane)
  if (brokerId) query = query.where('broker_id', '=', brokerId)
  return query.orderBy('stage_since').orderBy('id').limit(limit).execute()
}

/** As `isStale` says, as a predicate. */
const isStuck =
  (now: string) =>
  (eb: PairingBuilder): Expression<SqlBool> =>
    eb.or(
      pairingStages.flatMap((stage) => {
        const days = staleAfterDays(stage)
        if (days === undefined) return []
        return [eb.and([eb('stage', '=', stage), eb('stage_since', '<=', addDays(now, -(days + 1)))])]
      }),
    )

/** What has rested too long in its stage, longest first, and how many there are. */
export const findStuck = async (
  executor: Executor,
  now: string,
  limit: number,
): Promise<{ rows: PairingRow[]; total: number }> => {
  const query = executor.selectFrom('pairing').where(isStuck(now))
  const rows = await query.selectAll().orderBy('stage_since').orderBy('id').limit(limit).execute()
  const { count } = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { rows, total: count }
}

/** How many pairings are open: all of them, or those that an organisation takes part in and knows of. */
export const countOpenPairings = async (executor: Executor, organisationId?: string): Promise<number> => {
  let query = executor
    .selectFrom('pairing')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('stage', 'in', openStages)
  if (organisationId !== undefined) query = query.where(knownToOrganisations([organisationId]))
  return (await query.executeTakeFirstOrThrow()).count
}
