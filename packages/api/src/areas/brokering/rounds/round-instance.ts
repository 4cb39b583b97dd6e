import { setImmediate } from 'node:timers/promises'

import type { Executor } from '@duijie/database/database.ts'
import type { RoundConfig } from '@duijie/domain/rounds/round-config.schema.ts'
import type { RoundNotes } from '@duijie/domain/rounds/round.schema.ts'
import type { RoundEdge, RoundInstance, RoundPair } from '@duijie/rounds/round.ts'
import { findExclusionsOf } from '../../market/interest/interest.api.ts'
import { findProfile } from '../../market/matches/matches.api.ts'
import { findPairObstacle } from './pair-obstacles.ts'
import { groupsOf } from './round-groups.ts'
import { capacitiesOf, findOffers, findUnassignable, type Offer, type RoundEngine } from './round-offers.ts'
import { findRoundScenarios, type RoundScenarioFacts } from './round-scenarios.ts'

type Source = { executor: Executor; engine: RoundEngine; now: string }

/** Told the share of the scenarios that are done, from 0 to 1; an aborted signal ends the building with its reason. */
export type BuildWatch = { progress: (share: number) => void; signal: AbortSignal }

type Edges = { edges: RoundEdge[]; bare: RoundNotes['bare'] }

type Leaving = { config: RoundConfig; excluded: ReadonlySet<string> | undefined; unassignable: ReadonlySet<string> }

/** The best candidates of one scenario, or, where none is possible, what took them out. */
const addEdges = async (
  { executor, engine }: Source,
  scenarioId: string,
  { config, excluded, unassignable }: Leaving,
  { edges, bare }: Edges,
): Promise<void> => {
  // Read anew: the engine may not have heard yet of what the database already says.
  const asked = await findProfile(executor, 'staff', scenarioId)
  if (asked?.kind !== 'scenario') return
  const leftOut = excluded?.size ?? 0
  const limit = config.candidates
  const isCandidate = (id: string) => excluded?.has(id) !== true && !unassignable.has(id)
  const isNarrowed = leftOut > 0 || unassignable.size > 0
  const ranking = engine.rankCapabilities(asked.profile, isNarrowed ? { limit, isCandidate } : { limit })
  const possible = ranking.entries.filter(({ score }) => score >= config.leastScore)
  for (const { id, score } of possible) edges.push([scenarioId, id, score])
  if (possible.length > 0) return
  bare.push({
    scenarioId,
    considered: ranking.considered + leftOut,
    ruledOut: { ...ranking.excluded },
    excluded: leftOut,
    belowLeastScore: ranking.considered - ranking.excludedTotal,
  })
}

/** One scenario a turn of the event loop, so that the server goes on answering and hears that it is to stop. */
const findEdges = async (
  source: Source,
  scenarios: readonly RoundScenarioFacts[],
  config: RoundConfig,
  { progress, signal }: BuildWatch,
): Promise<Edges> => {
  const ids = scenarios.map(({ id }) => id)
  const exclusions = await findExclusionsOf(source.executor, ids)
  const unassignable = await findUnassignable(source.executor, source.engine)
  const found: Edges = { edges: [], bare: [] }
  for (const [at, id] of ids.entries()) {
    signal.throwIfAborted()
    await addEdges(source, id, { config, excluded: exclusions.get(id), unassignable }, found)
    progress((at + 1) / ids.length)
    await setImmediate()
  }
  signal.throwIfAborted()
  return found
}

type Forced = { forced: RoundPair[]; dropped: RoundNotes['dropped']; scores: RoundEdge[] }

/** Forced pairs that may be assigned, with their scores; what somebody has refused since is dropped and said so. */
const findForced = async (
  { executor, engine }: Source,
  { forced: pairs }: RoundConfig,
  scenarios: ReadonlyMap<string, RoundScenarioFacts>,
  offers: ReadonlyMap<string, Offer>,
): Promise<Forced> => {
  const found: Forced = { forced: [], dropped: [], scores: [] }
  for (const pair of pairs) {
    const [scenario, offer] = [scenarios.get(pair.scenarioId), offers.get(pair.capabilityId)]
    if (!scenario || !offer) {
      found.dropped.push({ ...pair, reason: scenario ? 'listing_gone' : 'not_in_round' })
      continue
    }
    const left = { id: scenario.id, organisation_id: scenario.organisationId }
    const { id, vendorId: organisation_id, isOpenModel } = offer
    const obstacle = await findPairObstacle(executor, left, { id, organisation_id, isOpenModel })
    if (obstacle) {
      found.dropped.push({ ...pair, reason: obstacle })
      continue
    }
    found.forced.push([scenario.id, offer.id])
    const [asked, offered] = [
      await findProfile(executor, 'staff', scenario.id),
      await findProfile(executor, 'staff', offer.id),
    ]
    if (asked?.kind === 'scenario' && offered?.kind === 'capability')
      found.scores.push([scenario.id, offer.id, engine.explainPair(asked.profile, offered.profile).score])
  }
  return found
}

const demandOf = ({ demand, demandMinimum, demands }: RoundConfig, id: string) => {
  const own = demands.find(({ scenarioId }) => scenarioId === id)
  const minimum = own?.minimum ?? demandMinimum
  return { id, demand: own?.maximum ?? demand, ...(minimum > 0 && { minimum }) }
}

/** What the configuration comes to today, as the solver reads it, and what was left aside on the way. */
export const buildInstance = async (
  source: Source,
  config: RoundConfig,
  watch: BuildWatch,
): Promise<{ instance: RoundInstance; notes: RoundNotes }> => {
  const { executor, now } = source
  const ask = config.scenarioIds.length > 0 ? { scenarioIds: config.scenarioIds } : config
  const scenarios = (await findRoundScenarios(executor, ask, now)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const { edges, bare } = await findEdges(source, scenarios, config, watch)
  const named = await findOffers(executor, [
    ...edges.map(([, id]) => id),
    ...config.forced.map(({ capabilityId }) => capabilityId),
    ...config.capacities.filter(({ of, minimum }) => of === 'capability' && minimum > 0).map(({ id }) => id),
  ])
  const asked = new Map(scenarios.map((scenario) => [scenario.id, scenario]))
  const found = new Map(named.map((offer) => [offer.id, offer]))
  const { forced, dropped, scores } = await findForced(source, config, asked, found)
  const offers = named.filter(({ isOpenModel }) => !isOpenModel)
  const known = new Set(offers.map(({ id }) => id))
  const ranked = edges.filter(([, id]) => known.has(id))
  const isRanked = ([scenario, capability]: RoundEdge) => ranked.some(([s, c]) => s === scenario && c === capability)
  return {
    instance: {
      scenarios: scenarios.map(({ id }) => demandOf(config, id)),
      capabilities: await capacitiesOf(executor, offers, config),
      edges: [...ranked, ...scores.filter((edge) => !isRanked(edge))],
      groups: groupsOf(config, { scenarios, offers }),
      forced,
      forbidden: config.forbidden
        .filter(({ scenarioId, capabilityId }) => asked.has(scenarioId) && known.has(capabilityId))
        .map(({ scenarioId, capabilityId }): RoundPair => [scenarioId, capabilityId]),
      alternates: config.alternates,
    },
    notes: { dropped, bare },
  }
}
