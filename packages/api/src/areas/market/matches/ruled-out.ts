import type { Executor } from '@duijie/database/database.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { RuledOutView } from '@duijie/domain/matches/match.schema.ts'
import type { MatchOptions } from '@duijie/matching/index/ranking/capability-ranking.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { findListingCards } from '../listings/listings.api.ts'
import type { Profile } from './matching-engines.ts'

/** Candidates of the owner's list, by the engine that the owner asks. */
const ownersList = (
  { matching }: Pick<Deps, 'matching'>,
  { kind, profile }: Profile,
  options: MatchOptions,
): string[] =>
  (kind === 'scenario'
    ? matching.public.rankCapabilities(profile, options)
    : matching.public.rankScenarios(profile, options)
  ).entries.map(({ id }) => id)

const violationsOf = ({ matching }: Pick<Deps, 'matching'>, { kind, profile }: Profile, id: string) =>
  kind === 'scenario'
    ? matching.staff.explainPair(profile, id).violations
    : matching.staff.explainPair(id, profile).violations

/**
 * Whom the owner's list shows although something that staff alone may read rules them out. The owner's list must not
 * move by it, so it stands beside the list of staff, named, rather than missing from it.
 */
export const findRuledOut = async (
  deps: Pick<Deps, 'matching'>,
  executor: Executor,
  actor: Actor,
  question: Profile,
  options: MatchOptions,
): Promise<RuledOutView[]> => {
  if (!isStaff(actor)) return []
  const known = new Set(deps.matching.staff.listingIds())
  const broken = ownersList(deps, question, options)
    .filter((id) => known.has(id))
    .map((id) => ({ id, violations: [...violationsOf(deps, question, id)] }))
    .filter(({ violations }) => violations.length > 0)
  const cards = await findListingCards(
    executor,
    actor,
    broken.map(({ id }) => id),
  )
  return broken.flatMap(({ id, violations }) => {
    const listing = cards.get(id)
    return listing ? [{ listing, violations }] : []
  })
}
