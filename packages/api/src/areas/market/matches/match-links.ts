import type { Executor } from '@duijie/database/database.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { MatchView } from '@duijie/domain/matches/match.schema.ts'
import { contributionsTo } from '../../../kernel/features/contributions.ts'

type Link = Pick<MatchView, 'pairingId' | 'past'>

/** What became of matches, told by whoever makes something of them. */
export type MatchLinks = {
  /** What the actor's side of a listing knows to have come of its matches, by the id of the other listing. */
  find: (
    executor: Executor,
    actor: Actor,
    listing: { id: string; side: 'scenario' | 'capability' },
  ) => Promise<Map<string, Link>>
  /** How many matches each of these capabilities is serving; those that serve none may be left out. */
  countServed: (executor: Executor, capabilityIds: readonly string[]) => Promise<Map<string, number>>
}

declare module '../../../kernel/features/contributions.ts' {
  interface Contributions {
    matchLinks: MatchLinks
  }
}

/** What has come of the matches of a listing, by the id of the other one; the first feature that knows of one tells. */
export const findMatchLinks: MatchLinks['find'] = async (executor, actor, listing) => {
  const links = new Map<string, Link>()
  for (const { find } of contributionsTo('matchLinks'))
    for (const [id, link] of await find(executor, actor, listing)) if (!links.has(id)) links.set(id, link)
  return links
}

/** How many matches each of these capabilities is serving. */
export const findLoads = async (executor: Executor, capabilityIds: readonly string[]): Promise<Map<string, number>> => {
  const loads = new Map(capabilityIds.map((id) => [id, 0]))
  for (const { countServed } of contributionsTo('matchLinks'))
    for (const [id, count] of await countServed(executor, capabilityIds)) loads.set(id, (loads.get(id) ?? 0) + count)
  return loads
}

/** How many matches a capability is serving. */
export const findLoad = async (executor: Executor, capabilityId: string): Promise<number> =>
  (await findLoads(executor, [capabilityId])).get(capabilityId) ?? 0
