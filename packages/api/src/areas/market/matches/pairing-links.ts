import type { Executor } from '@duijie/database/database.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { MatchView } from '@duijie/domain/matches/match.schema.ts'
import { isEndStage } from '@duijie/domain/pairings/pairing-stages.ts'
import type { StoredListing } from '../listings/listings.api.ts'
import { findEnds } from './pairing-ends.repository.ts'

type Link = Pick<MatchView, 'pairingId' | 'past'>

/**
 * The pairings of one listing by the id of the other: the open one, or the latest that ended. Until it is invited the
 * other side does not know of a pairing, so its owner is told of those that they proposed or were invited to.
 */
export const findPairingLinks = async (
  executor: Executor,
  actor: Actor,
  row: StoredListing,
): Promise<Map<string, Link>> => {
  const [own, other] =
    row.kind === 'scenario' ? (['scenario_id', 'capability_id'] as const) : (['capability_id', 'scenario_id'] as const)
  let query = executor
    .selectFrom('pairing')
    .select(['id', 'scenario_id', 'capability_id', 'stage'])
    .where(own, '=', row.id)
    .orderBy('stage_since')
    .orderBy('id')
  if (!isStaff(actor))
    query = query.where((eb) => eb.or([eb('invited_at', 'is not', null), eb('proposed_side', '=', row.kind)]))
  const rows = await query.execute()
  const ends = await findEnds(
    executor,
    rows.filter(({ stage }) => isEndStage(stage)).map(({ id }) => id),
  )
  const links = new Map<string, Link>()
  for (const pairing of rows) {
    const { stage, id } = pairing
    const end = ends.get(id)
    if (!isEndStage(stage)) links.set(pairing[other], { pairingId: id })
    else if (end && links.get(pairing[other])?.pairingId === undefined)
      links.set(pairing[other], { past: { pairingId: id, stage, end } })
  }
  return links
}
