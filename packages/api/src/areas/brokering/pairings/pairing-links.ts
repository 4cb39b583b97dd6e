import { isEndStage } from '@duijie/domain/pairings/pairing-stages.ts'
import type { MatchLinks } from '../../market/matches/matches.api.ts'
import { findEnds } from './pairing-ends.repository.ts'
import { findPairsOf } from './pairing-pairs.repository.ts'

/** The pairings of one listing by the id of the other: the open one, or the latest that ended. */
export const findPairingLinks: MatchLinks['find'] = async (executor, actor, listing) => {
  const pairs = await findPairsOf(executor, actor, listing)
  const ends = await findEnds(
    executor,
    pairs.filter(({ stage }) => isEndStage(stage)).map(({ id }) => id),
  )
  const links: Awaited<ReturnType<MatchLinks['find']>> = new Map()
  for (const { id, stage, otherId } of pairs) {
    const end = ends.get(id)
    if (!isEndStage(stage)) links.set(otherId, { pairingId: id })
    else if (end && links.get(otherId)?.pairingId === undefined)
      links.set(otherId, { past: { pairingId: id, stage, end } })
  }
  return links
}
