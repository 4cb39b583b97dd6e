import { explain } from './explain.ts'
import type { Explanation } from './explain.ts'
import { createScratch } from './index/affinity-pass.ts'
import { rankCapabilities } from './index/capability-ranking.ts'
import type { CapabilitySide, MatchOptions, ScenarioQuestion } from './index/capability-ranking.ts'
import { createAudience } from './index/audience.ts'
import { createDirection } from './index/direction.ts'
import { indexedCapability, indexedScenario } from './index/indexed-listing.ts'
import { createFactorTable } from './index/factor-table.ts'
import type { Ranking } from './index/rank.ts'
import { rankScenarios } from './index/scenario-ranking.ts'
import type { ScenarioSide } from './index/scenario-ranking.ts'
import { createShelf } from './index/shelf.ts'
import { wantedOfScenario, wantedOfSlot } from './index/wanted-terms.ts'
import { signalNames } from './pair.ts'
import { prepareCapability, prepareScenario } from './prepare.ts'
import type { PreparedCapability, PreparedScenario } from './prepare.ts'
import type { CapabilityProfile, ScenarioProfile } from './profile.ts'
import { toQuery } from './query.ts'
import type { SemanticPort, Setting } from './query.ts'
import { createNearness } from './rules/nearness.ts'
import { emptyTaxonomy } from './taxonomy.ts'
import type { Taxonomy } from './taxonomy.ts'
import { createTextReader } from './text/text-reader.ts'
import { createAdvice } from './why-not/advice.ts'
import type { Advice } from './why-not/advice.ts'
import { defaultWeights, sharesOf } from './weights.ts'
import type { Weights } from './weights.ts'

export type EngineOptions = {
  readonly weights?: Weights
  readonly taxonomy?: Taxonomy
  /** Today, `YYYY-MM-DD`; asked at each question, so that a long-lived engine stays current. */
  readonly today: () => string
  readonly semantic?: SemanticPort
}

export type MatchResult<Match> = Omit<Ranking, 'entries'> & {
  readonly weightsVersion: string
  readonly matches: readonly Match[]
}

export type CapabilityMatch = Explanation & { readonly capabilityId: string }
export type ScenarioMatch = Explanation & { readonly scenarioId: string }

/** The matching engine of one audience. Its statistics come from the listings put into it and from nothing else. */
export type MatchingEngine = Advice & {
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
  const audience = createAudience()
  const { words, wordStatistics, concepts, conceptStatistics } = audience
  const capabilities = createShelf<CapabilityProfile>(audience)
  const scenarios = createShelf<ScenarioProfile>(audience)
  const work = { scratch: createScratch(), factors: createFactorTable() }
  const capabilitySide: CapabilitySide = { ...capabilities, ...work, direction: createDirection(true) }
  const scenarioSide: ScenarioSide = { ...scenarios, ...work, direction: createDirection(false) }
  const reader = createTextReader(taxonomy)
  const nearness = createNearness(taxonomy)

  const settingOfToday = (): Setting => ({
    weights,
    shares,
    reader,
    shareOfTerm: (term) => wordStatistics.share(words.find(term)),
    shareOfConcept: (id) => conceptStatistics.share(concepts.find(id)),
    semantic,
    taxonomy,
    context: { nearness, today: today() },
  })
  const scenarioOf = (scenario: string | ScenarioProfile): PreparedScenario =>
    prepareScenario(typeof scenario === 'string' ? scenarios.profileOf(scenario) : scenario, reader)
  const capabilityOf = (capability: string | CapabilityProfile): PreparedCapability =>
    prepareCapability(typeof capability === 'string' ? capabilities.profileOf(capability) : capability, reader)

  const questionOf = (scenario: string | ScenarioProfile): ScenarioQuestion => {
    const slot = typeof scenario === 'string' ? scenarios.index.slots.slotOf(scenario) : undefined
    if (typeof scenario === 'string' && slot !== undefined) {
      const profile = scenarios.profileOf(scenario)
      return { profile, words: wantedOfSlot(scenarios.index, slot), prepare: () => prepareScenario(profile, reader) }
    }
    const prepared = scenarioOf(scenario)
    return { profile: prepared.profile, words: wantedOfScenario(prepared, capabilities.index), prepare: () => prepared }
  }

  const rank: MatchingEngine['rankCapabilities'] = (scenario, matchOptions = {}) =>
    rankCapabilities(questionOf(scenario), capabilitySide, settingOfToday(), matchOptions)
  const advice = createAdvice({ capabilities, scenarioOf, rank, settingOfToday })

  return {
    weightsVersion: weights.version,
    putCapability: (profile) => capabilities.put(profile, indexedCapability(prepareCapability(profile, reader))),
    removeCapability: capabilities.remove,
    putScenario: (profile) => scenarios.put(profile, indexedScenario(prepareScenario(profile, reader))),
    removeScenario: scenarios.remove,
    get capabilityCount() {
      return capabilities.index.slots.count()
    },
    get scenarioCount() {
      return scenarios.index.slots.count()
    },

    rankCapabilities: rank,
    rankScenarios: (capability, matchOptions = {}) =>
      rankScenarios(capabilityOf(capability), scenarioSide, settingOfToday(), matchOptions),

    matchScenario(scenario, matchOptions = {}) {
      const setting = settingOfToday()
      const question = questionOf(scenario)
      const { entries, ...counts } = rankCapabilities(question, capabilitySide, setting, matchOptions)
      const query = toQuery(question.prepare(), setting)
      const matches = entries.map(({ id }) => ({ capabilityId: id, ...explain(query, capabilityOf(id), setting) }))
      return { weightsVersion: weights.version, matches, ...counts }
    },
    matchCapability(capability, matchOptions = {}) {
      const setting = settingOfToday()
      const prepared = capabilityOf(capability)
      const { entries, ...counts } = rankScenarios(prepared, scenarioSide, setting, matchOptions)
      const matches = entries.map(({ id }) => {
        const query = toQuery(scenarioOf(id), setting)
        return { scenarioId: id, ...explain(query, prepared, setting) }
      })
      return { weightsVersion: weights.version, matches, ...counts }
    },
    explainPair(scenario, capability) {
      const setting = settingOfToday()
      return explain(toQuery(scenarioOf(scenario), setting), capabilityOf(capability), setting)
    },
    ...advice,
  }
}
