import { expressionBuilder, sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'

import type { Executor } from '@duijie/database/database.ts'
import type { Tables } from '@duijie/database/tables/schema.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import { consentedStages, endStages } from '@duijie/domain/pairings/pairing-stages.ts'
import { pairingSide, type PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import { organisationIds } from '../../market/listings/listings.api.ts'

export type PairingBuilder = ExpressionBuilder<Tables, 'pairing'>

/** `knows` of the policy as a predicate: a side that was not invited yet does not know of the pairing. */
export const knownTo = (eb: PairingBuilder, side: PairingSide): Expression<SqlBool> =>
  eb.or([eb('pairing.invited_at', 'is not', null), eb('pairing.proposed_side', '=', side)])

/** Pairings that these organisations take part in and know of. */
export const knownToOrganisations =
  (ids: readonly string[]) =>
  (eb: PairingBuilder): Expression<SqlBool> =>
    ids.length === 0
      ? sql<SqlBool>`1 = 0`
      : eb.or(
          pairingSide.options.map((side) =>
            eb.and([eb(`pairing.${side}_organisation_id`, 'in', ids), knownTo(eb, side)]),
          ),
        )

/** The same rule as `readPairing`, as a predicate. Every query that returns pairings to an actor goes through it. */
export const visiblePairings =
  (actor: Actor) =>
  (eb: PairingBuilder): Expression<SqlBool> =>
    isStaff(actor) ? sql<SqlBool>`1 = 1` : knownToOrganisations(organisationIds(actor))(eb)

const one = sql<number>`1`.as('one')

const exists = (query: Expression<unknown>): Expression<SqlBool> => expressionBuilder<Tables>().exists(query)

/** Whether one of these organisations was invited, as the other side of this listing, to a pairing that lasts. */
export const invites = (listingId: Expression<string>, ids: readonly string[]): Expression<SqlBool> =>
  exists(
    expressionBuilder<Tables>()
      .selectFrom('pairing')
      .select(one)
      .where('pairing.invited_at', 'is not', null)
      .where('pairing.stage', 'not in', endStages)
      .where((eb) =>
        eb.or([
          eb.and([eb('pairing.scenario_id', '=', listingId), eb('pairing.capability_organisation_id', 'in', ids)]),
          eb.and([eb('pairing.capability_id', '=', listingId), eb('pairing.scenario_organisation_id', 'in', ids)]),
        ]),
      ),
  )

/** The scenario was never paired. */
export const isNeverPaired = (scenarioId: Expression<string>): Expression<SqlBool> =>
  expressionBuilder<Tables>().not(
    exists(expressionBuilder<Tables>().selectFrom('pairing').select(one).where('pairing.scenario_id', '=', scenarioId)),
  )

/** The scenario has no pairing that is under way or at its goal. */
export const isUnpaired = (scenarioId: Expression<string>): Expression<SqlBool> =>
  expressionBuilder<Tables>().not(
    exists(
      expressionBuilder<Tables>()
        .selectFrom('pairing')
        .select(one)
        .where('pairing.scenario_id', '=', scenarioId)
        .where('pairing.stage', 'not in', endStages),
    ),
  )

/** Those of these listings of which a pairing has opened the full tier to one of these organisations. */
export const findOpened = async (
  executor: Executor,
  listingIds: readonly string[],
  ids: readonly string[],
): Promise<Set<string>> => {
  const openedBy = (own: PairingSide, other: PairingSide) =>
    executor
      .selectFrom('pairing')
      .select(`${own}_id as id`)
      .where(`${own}_id`, 'in', listingIds)
      .where(`${other}_organisation_id`, 'in', ids)
      .where('stage', 'in', consentedStages)
  const rows = await openedBy('scenario', 'capability').union(openedBy('capability', 'scenario')).execute()
  return new Set(rows.map(({ id }) => id))
}
