import { explain } from './explain.ts'
import type { Explanation } from './explain.ts'
import { constraintNames, ratePair, signalNames, violationsOf } from './pair.ts'
import { prepareCapability, prepareScenario } from './prepare.ts'
import type { PreparedCapability, PreparedScenario, ProfileDocument } from './prepare.ts'
import type { CapabilityProfile, ScenarioProfile } from './profile.ts'
import { toQuery } from './query.ts'
import type { Query, SemanticPort, Setting } from './query.ts'
import { scoreOf } from './score.ts'
import { emptyTaxonomy } from './taxonomy.ts'
import type { Taxonomy } from './taxonomy.ts'
import { byCodeUnit } from './text/item-vector.ts'
import { createStatistics } from './text/statistics.ts'
import { defaultWeights, sharesOf } from './weights.ts'
import type { Weights } from './weights.ts'

export type EngineOptions = {
  readonly weights?: Weights
  readonly taxonomy?: Taxonomy
  /** Today, `YYYY-MM-DD`; asked at each question, so that a long-lived engine stays current. */
  readonly today: () => string
  readonly semantic?: SemanticPort
}

export type MatchOptions = {
  /** At most this many matches, best first; 20 unless told. */
  readonly limit?: number
  /** Candidates for which this is false are as if they were not there: not counted, not shown. */
  readonly isCandidate?: (id: string) => boolean
}

type Counts = {
  /** How many candidates each constraint rules out; one that breaks two counts under both. */
  readonly excluded: Readonly<Record<string, number>>
  /** Candidates looked at, excluded ones among them. */
  readonly considered: number
}

/** Ids and scores, best first, ties by id; impossible pairs are not in it. */
export type Ranking = Counts & { readonly entries: readonly { readonly id: string; readonly score: number }[] }

export type MatchResult<Match> = Counts & { readonly weightsVersion: string; readonly matches: readonly Match[] }

export type CapabilityMatch = Explanation & { readonly capabilityId: string }
export type ScenarioMatch = Explanation & { readonly scenarioId: string }

/** The matching engine of one audience. Its statistics come from the listings put into it and from nothing else. */
export type MatchingEngine = {
  readonly weightsVersion: string
  /** Adds a capability or replaces the one with its id. */
  putCapability(profile: CapabilityProfile): void
  removeCapability(id: string): void
  putScenario(profile: ScenarioProfile): void
  removeScenario(id: string): void
  readonly capabilityCount: number
  readonly scenarioCount: number
  /** Who can do this: by id, or a profile that need not be in the engine. Throws a RangeError for an unknown id. */
  matchScenario(scenario: string | ScenarioProfile, options?: MatchOptions): MatchResult<CapabilityMatch>
  /** Who needs this. The same pair has the same score and explanation as the other way round. */
  matchCapability(capability: string | CapabilityProfile, options?: MatchOptions): MatchResult<ScenarioMatch>
  /** As `matchScenario`, but scores only: for rounds and for measuring. */
  rankCapabilities(scenario: string | ScenarioProfile, options?: MatchOptions): Ranking
  /** As `matchCapability`, but scores only. */
  rankScenarios(capability: string | CapabilityProfile, options?: MatchOptions): Ranking
  /** One pair, possible or not. */
  explainPair(scenario: string | ScenarioProfile, capability: string | CapabilityProfile): Explanation
}

/** Creates an empty engine. Throws a RangeError if the weights are not usable. */
export function createMatchingEngine(options: EngineOptions): MatchingEngine {
  const { weights = defaultWeights, taxonomy = emptyTaxonomy, today, semantic } = options
  const names = semantic ? signalNames : signalNames.filter((name) => name !== 'semantic')
  const shares = sharesOf(weights, names)
  const terms = createStatistics()
  const concepts = createStatistics()
  const capabilities = new Map<string, PreparedCapability>()
  const scenarios = new Map<string, PreparedScenario>()

  const settingOfToday = (): Setting => ({
    weights,
    shares,
    terms,
    concepts,
    semantic,
    context: { taxonomy, today: today() },
  })

  const count = (document: ProfileDocument): void => {
    terms.add(document.terms)
    concepts.add(document.concepts)
  }
  const uncount = (document: ProfileDocument): void => {
    terms.remove(document.terms)
    concepts.remove(document.concepts)
  }

  const removeFrom = (side: Map<string, { document: ProfileDocument }>, id: string): void => {
    const known = side.get(id)
    if (!known) return
    uncount(known.document)
    side.delete(id)
  }

  const scenarioOf = (scenario: string | ScenarioProfile): PreparedScenario => {
    if (typeof scenario !== 'string') return prepareScenario(scenario, taxonomy)
    const known = scenarios.get(scenario)
    if (!known) throw new RangeError(`no scenario ${scenario} in this engine`)
    return known
  }
  const capabilityOf = (capability: string | CapabilityProfile): PreparedCapability => {
    if (typeof capability !== 'string') return prepareCapability(capability, taxonomy)
    const known = capabilities.get(capability)
    if (!known) throw new RangeError(`no capability ${capability} in this engine`)
    return known
  }

  const rankCapabilities = (query: Query, { limit = 20, isCandidate }: MatchOptions): Ranking => {
    const setting = settingOfToday()
    return rank(capabilities, limit, isCandidate, (capability) => [query, capability, setting])
  }
  const rankScenarios = (capability: PreparedCapability, { limit = 20, isCandidate }: MatchOptions): Ranking => {
    const setting = settingOfToday()
    return rank(scenarios, limit, isCandidate, (scenario) => [toQuery(scenario, setting), capability, setting])
  }

  return {
    weightsVersion: weights.version,
    putCapability(profile) {
      removeFrom(capabilities, profile.id)
      const prepared = prepareCapability(profile, taxonomy)
      count(prepared.document)
      capabilities.set(profile.id, prepared)
    },
    removeCapability: (id) => removeFrom(capabilities, id),
    putScenario(profile) {
      removeFrom(scenarios, profile.id)
      const prepared = prepareScenario(profile, taxonomy)
      count(prepared.document)
      scenarios.set(profile.id, prepared)
    },
    removeScenario: (id) => removeFrom(scenarios, id),
    get capabilityCount() {
      return capabilities.size
    },
    get scenarioCount() {
      return scenarios.size
    },

    rankCapabilities: (scenario, matchOptions = {}) =>
      rankCapabilities(toQuery(scenarioOf(scenario), settingOfToday()), matchOptions),
    rankScenarios: (capability, matchOptions = {}) => rankScenarios(capabilityOf(capability), matchOptions),

    matchScenario(scenario, matchOptions = {}) {
      const setting = settingOfToday()
      const query = toQuery(scenarioOf(scenario), setting)
      const { entries, excluded, considered } = rankCapabilities(query, matchOptions)
      const matches = entries.map(({ id }) => ({ capabilityId: id, ...explain(query, capabilityOf(id), setting) }))
      return { weightsVersion: weights.version, matches, excluded, considered }
    },

    matchCapability(capability, matchOptions = {}) {
      const setting = settingOfToday()
      const prepared = capabilityOf(capability)
      const { entries, excluded, considered } = rankScenarios(prepared, matchOptions)
      const matches = entries.map(({ id }) => ({
        scenarioId: id,
        ...explain(toQuery(scenarioOf(id), setting), prepared, setting),
      }))
      return { weightsVersion: weights.version, matches, excluded, considered }
    },

    explainPair(scenario, capability) {
      const setting = settingOfToday()
      return explain(toQuery(scenarioOf(scenario), setting), capabilityOf(capability), setting)
    },
  }
}

function rank<Item>(
  candidates: ReadonlyMap<string, Item>,
  limit: number,
  isCandidate: ((id: string) => boolean) | undefined,
  toPair: (item: Item) => [Query, PreparedCapability, Setting],
): Ranking {
  const excluded: Record<string, number> = {}
  const possible: { id: string; score: number }[] = []
  let considered = 0
  for (const [id, item] of candidates) {
    if (isCandidate && !isCandidate(id)) continue
    considered++
    const pair = toPair(item)
    const violations = violationsOf(...pair)
    for (const name of violations) excluded[name] = (excluded[name] ?? 0) + 1
    if (violations.length === 0) possible.push({ id, score: scoreOf(ratePair(...pair)) })
  }
  const entries = possible.toSorted((a, b) => b.score - a.score || byCodeUnit(a.id, b.id)).slice(0, limit)
  const inOrder = constraintNames.flatMap((name) => (excluded[name] ? [[name, excluded[name]]] : []))
  return { entries, excluded: Object.fromEntries(inOrder), considered }
}
