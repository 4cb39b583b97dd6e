import { setImmediate } from 'node:timers/promises'

import type { Executor } from '@duijie/database/database.ts'
import { laneOf } from '@duijie/domain/pairings/pairing.rules.ts'
import type { RoundConfig, RoundLimit, RoundPairView } from '@duijie/domain/rounds/round.schema.ts'
import type { CapabilityBody } from '@duijie/domain/listings/capability.schema.ts'
import type { Asking } from '@duijie/matching/asking.ts'
import type { RoundEdge, RoundGroup, RoundInstance, RoundPair } from '@duijie/matching/rounds/round.ts'
import { readBody } from '../listings/listings.repository.ts'
import { findLoad, findProfile } from '../matches/matching-engines.ts'

/** More than this is several rounds: one for each lane, for instance. */
const mostScenarios = 2_000

type Source = { executor: Executor; engine: Asking }
type Offer = { id: string; organisationId: string; region: string | undefined; body: CapabilityBody }

const published = (executor: Executor) =>
  executor
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.organisation_id')
    .select(['listing.id', 'listing.published_body', 'listing.organisation_id', 'organisation.region'])
    .where('listing.status', '=', 'published')
    .where('organisation.verification', '<>', 'suspended')
    .orderBy('listing.id')

const scenariosOf = async ({ executor }: Source, { lane, scenarioIds }: RoundConfig): Promise<string[]> => {
  let query = published(executor).where('listing.kind', '=', 'scenario').limit(mostScenarios)
  if (scenarioIds.length > 0) query = query.where('listing.id', 'in', scenarioIds)
  const rows = await query.execute()
  return rows.flatMap(({ id, published_body: text }) => {
    const body = text === null ? undefined : readBody(text)
    return body?.kind === 'scenario' && (!lane || laneOf(body.sectors) === lane) ? [id] : []
  })
}

/** The best candidates of each scenario. One scenario a turn of the event loop, so that the server goes on answering. */
const edgesOf = async (
  { executor, engine }: Source,
  scenarios: readonly string[],
  config: RoundConfig,
): Promise<RoundEdge[]> => {
  const edges: RoundEdge[] = []
  for (const scenario of scenarios) {
    // Read anew: the engine may not have heard yet of what the database already says.
    const asked = await findProfile(executor, 'staff', scenario)
    if (asked?.kind !== 'scenario') continue
    const { entries } = engine.rankCapabilities(asked.profile, { limit: config.candidates })
    for (const { id, score } of entries) if (score >= config.leastScore) edges.push([scenario, id, score])
    await setImmediate()
  }
  return edges
}

const offersOf = async ({ executor }: Source, ids: readonly string[]): Promise<Offer[]> => {
  const offers: Offer[] = []
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await published(executor)
      .where('listing.id', 'in', ids.slice(from, from + 500))
      .execute()
    for (const { id, organisation_id: organisationId, published_body: text, region } of rows) {
      const body = text === null ? undefined : readBody(text)
      if (body?.kind === 'capability')
        offers.push({ id, organisationId, region: body.region ?? region ?? undefined, body })
    }
  }
  return offers
}

/** How many more a capability can serve: what it states less what it is serving, or what the round says. */
const capacityOf = async ({ executor }: Source, { id, body }: Offer, stated: number): Promise<number> =>
  body.capacity === undefined ? stated : Math.max(0, body.capacity - (await findLoad(executor, id)))

const groupsOf = (limits: readonly RoundLimit[], offers: readonly Offer[]): RoundGroup[] =>
  limits.flatMap(({ of, value, per, atLeast, atMost }, at) => {
    const counts = { ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) }
    if (of === 'each_vendor') {
      return [...Map.groupBy(offers, ({ organisationId }) => organisationId)].map(([vendor, theirs]) => ({
        id: `${at}:${vendor}`,
        per,
        capabilities: theirs.map(({ id }) => id),
        ...counts,
      }))
    }
    const picked = offers.filter((offer) => (of === 'region' ? offer.region : offer.body.form) === value)
    return [{ id: `${at}:${value}`, per, capabilities: picked.map(({ id }) => id), ...counts }]
  })

const pairsOf = (pairs: readonly RoundPairView[], inRound: (pair: RoundPairView) => boolean): RoundPair[] =>
  pairs.filter(inRound).map(({ scenarioId, capabilityId }): RoundPair => [scenarioId, capabilityId])

/** What the configuration comes to today, as the solver reads it. */
export const buildInstance = async (source: Source, config: RoundConfig): Promise<RoundInstance> => {
  const scenarios = await scenariosOf(source, config)
  const edges = await edgesOf(source, scenarios, config)
  const named = new Set([...edges.map(([, id]) => id), ...config.forced.map(({ capabilityId }) => capabilityId)])
  const offers = await offersOf(source, [...named].toSorted())
  const known = new Set(offers.map(({ id }) => id))
  const asked = new Set(scenarios)
  const inRound = ({ scenarioId, capabilityId }: RoundPairView) => asked.has(scenarioId) && known.has(capabilityId)
  return {
    scenarios: scenarios.map((id) => ({ id, demand: config.demand })),
    capabilities: await Promise.all(
      offers.map(async (offer) => ({ id: offer.id, capacity: await capacityOf(source, offer, config.capacity) })),
    ),
    edges: edges.filter(([, id]) => known.has(id)),
    groups: groupsOf(config.limits, offers),
    forced: pairsOf(config.forced, inRound),
    forbidden: pairsOf(config.forbidden, inRound),
    alternates: config.alternates,
  }
}
