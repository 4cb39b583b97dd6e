import type { Executor } from '@duijie/database/database.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { ScenarioFilter } from '@duijie/domain/rounds/round-config.schema.ts'
import type { RoundCandidateView, RoundScenarioView } from '@duijie/domain/rounds/round-question.schema.ts'
import { invalid } from '@duijie/domain/shared/domain-error.ts'
import { daysBetween } from '@duijie/domain/shared/time.schema.ts'
import type { ScenarioProfile } from '@duijie/matching/profile.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import {
  findListing,
  findListingCards,
  findPublishedIds,
  findVisibleListings,
  isOpenModel,
  readListing,
} from '../../market/listings/listings.api.ts'
import { findProfile } from '../../market/matches/matches.api.ts'
import { countLasting, findPaired } from '../pairings/pairings.api.ts'
import { findPairObstacle } from './pair-obstacles.ts'
import { findUnassignable, type RoundEngine } from './round-offers.ts'
import { findRoundScenarios, wordsOf } from './round-scenarios.ts'
import type { RoundDeps } from './rounds.service.ts'

type PageAsk = { cursor?: string | undefined; limit: number; text?: string | undefined }
type Page<Item> = { items: Item[]; nextCursor?: string | undefined; total: number }

/** The rows after the one that the cursor names; the list may have grown or shrunk in between. */
const sliceAfter = <Item>(items: readonly Item[], keyOf: (item: Item) => string, { cursor, limit }: PageAsk) => {
  const from = cursor === undefined ? 0 : items.findIndex((item) => keyOf(item) > cursor)
  const rest = from < 0 ? [] : items.slice(from)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  return { page, nextCursor: rest.length > limit && last !== undefined ? keyOf(last) : undefined }
}

/** Scenarios that a round can take, open longest first. */
export const listRoundScenarios = async (
  deps: RoundDeps,
  actor: Actor,
  ask: PageAsk & Partial<ScenarioFilter>,
): Promise<Page<RoundScenarioView>> => {
  const { db } = deps.database
  const now = deps.clock().toISOString()
  const found = await findRoundScenarios(db, ask, now)
  const { page, nextCursor } = sliceAfter(found, ({ publishedAt, id }) => `${publishedAt} ${id}`, ask)
  const ids = page.map(({ id }) => id)
  const cards = await findListingCards(db, actor, ids)
  const pairings = await countLasting(db, ids)
  const items = page.flatMap(({ id, publishedAt }): RoundScenarioView[] => {
    const listing = cards.get(id)
    return listing ? [{ listing, daysOpen: daysBetween(publishedAt, now), pairings: pairings.get(id) ?? 0 }] : []
  })
  return { items, nextCursor, total: found.length }
}

const mostFound = 200

/** Published capabilities with all these words in their teaser or their vendor's name. */
const searchCapabilities = async (executor: Executor, text: string): Promise<string[]> =>
  findPublishedIds(executor, { kinds: ['capability'], words: wordsOf(text), limit: mostFound })

/** Capabilities by their words alone, for what is said of one whatever the scenario; open models are never assigned. */
export const listRoundCapabilities = async (deps: RoundDeps, actor: Actor, ask: PageAsk) => {
  const { db } = deps.database
  const engine = deps.matching.staff
  const found = await searchCapabilities(db, ask.text ?? '')
  const ids = found.filter((id) => engine.capabilityOf(id)?.isOpenModel !== true)
  const { page, nextCursor } = sliceAfter(ids, (id) => id, ask)
  const cards = await findListingCards(db, actor, page)
  return { items: page.flatMap((id) => cards.get(id) ?? []), nextCursor, total: ids.length }
}

/** The possible ones first, best first, then, where words are given, the impossible ones that have them. */
const rankFor = async (executor: Executor, engine: RoundEngine, profile: ScenarioProfile, words: string) => {
  if (words === '') {
    const unassignable = await findUnassignable(executor, engine)
    const isCandidate = (id: string) => !unassignable.has(id)
    const { entries } = engine.rankCapabilities(profile, { limit: mostFound, isCandidate })
    return entries.map(({ id }) => id)
  }
  const found = await searchCapabilities(executor, words)
  const isFound = new Set(found)
  const { entries } = engine.rankCapabilities(profile, { limit: mostFound, isCandidate: (id) => isFound.has(id) })
  return [...new Set([...entries.map(({ id }) => id), ...found])]
}

/**
 * Capabilities beside one scenario, best first: those that are possible, or, where words are given, all that have them.
 * Errors: `match.wrong_kinds`.
 */
export const listRoundCandidates = async (
  deps: RoundDeps,
  actor: Actor,
  ask: PageAsk & { scenarioId: string },
): Promise<Page<RoundCandidateView>> => {
  const { db } = deps.database
  const engine = deps.matching.staff
  const scenario = authorize(actor, readListing, await findListing(db, actor, ask.scenarioId))
  const asked = await findProfile(db, 'staff', scenario.id)
  if (asked?.kind !== 'scenario') throw invalid('match.wrong_kinds')
  const ranked = await rankFor(db, engine, asked.profile, ask.text?.trim() ?? '')
  const from = Number(ask.cursor ?? 0)
  const next = from + ask.limit
  const page = ranked.slice(from, next)
  const rows = await findVisibleListings(db, actor, page)
  const cards = await findListingCards(db, actor, page)
  const paired = await findPaired(db, scenario.id)
  const items: RoundCandidateView[] = []
  for (const id of page) {
    const [row, listing, offered] = [rows.get(id), cards.get(id), await findProfile(db, 'staff', id)]
    if (!row || !listing || offered?.kind !== 'capability') continue
    const { score, violations } = engine.explainPair(asked.profile, offered.profile)
    const obstacle = await findPairObstacle(db, scenario, { ...row, isOpenModel: isOpenModel(row) })
    items.push({ listing, score, violations: [...violations], obstacle, isPaired: paired.has(id) })
  }
  return { items, nextCursor: next < ranked.length ? String(next) : undefined, total: ranked.length }
}
