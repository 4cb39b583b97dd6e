import { explain } from './explain.ts'
import type { Explanation } from './explain.ts'
import {
  askedByScenario,
  askedBySlot,
  capabilitiesForScenario,
  scenariosForCapability,
} from './index/columns/asked-facets.ts'
import type { Audience } from './index/audience.ts'
import { rankCapabilities } from './index/ranking/capability-ranking.ts'
import type { CapabilitySide, MatchOptions, ScenarioQuestion } from './index/ranking/capability-ranking.ts'
import { createDirection } from './index/ranking/direction.ts'
import { createFactorTable } from './index/storage/factor-table.ts'
import type { Ranking } from './index/ranking/rank.ts'
import { rankScenarios } from './index/ranking/scenario-ranking.ts'
import type { ScenarioSide } from './index/ranking/scenario-ranking.ts'
import { createScratch } from './index/ranking/scratch.ts'
import { namesOfScenario } from './index/indexed-listing.ts'
import type { Shelf } from './index/shelf.ts'
import { wantedOfScenario, wantedOfSlot } from './index/text/wanted-terms.ts'
import { signalNames } from './pair.ts'
import { prepareCapability, prepareScenario } from './prepare.ts'
import type { PreparedCapability, PreparedScenario } from './prepare.ts'
import type { CapabilityProfile, ScenarioProfile } from './profile.ts'
import { toQuery } from './query.ts'
import type { SemanticPort, Setting } from './query.ts'
import type { Recent } from './recent.ts'
import type { NearnessOfTerms } from './rules/nearness.ts'
import type { Taxonomy } from './taxonomy.ts'
import type { TextReader } from './text/text-reader.ts'
import { createAdvice } from './why-not/advice.ts'
import type { Advice } from './why-not/advice.ts'
import { sharesOf } from '@duijie/domain/matches/weight-shares.rules.ts'
import type { Weights } from './weights.ts'

export type MatchResult<Match> = Omit<Ranking, 'entries'> & {
  readonly weightsVersion: string
  readonly matches: readonly Match[]
}

export type CapabilityMatch = Explanation & { readonly capabilityId: string }
export type ScenarioMatch = Explanation & { readonly scenarioId: string }

/** Everything that can be asked of an engine's listings, under one choice of weights. */
export type MatchQueries = Advice & {
  readonly weights: Weights
  /** The version of `weights`. */
  readonly weightsVersion: string
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

/** What an engine holds whatever its weights are. */
export type Holdings = {
  readonly audience: Audience
  readonly capabilities: Shelf<CapabilityProfile>
  /** Capabilities as they were read, by id: the same few are explained again and again. */
  readonly readings: Recent<string, PreparedCapability>
  readonly scenarios: Shelf<ScenarioProfile>
  readonly reader: TextReader
  readonly taxonomy: Taxonomy
  readonly nearness: NearnessOfTerms
  readonly today: () => string
  readonly semantic: SemanticPort | undefined
}

/** Names of the signals in use, in the order of their bars: without a semantic port that signal is not among them. */
export const signalsInUse = (semantic: SemanticPort | undefined): readonly string[] =>
  semantic ? signalNames : signalNames.filter((name) => name !== 'semantic')

/**
 * Asks the listings under these weights. What it keeps between questions is its own, for what is kept are
 * contributions, and those rest on the weights. Throws a RangeError if the weights are not usable.
 */
export function createMatchQueries(holdings: Holdings, weights: Weights): MatchQueries {
  const { capabilities, scenarios } = holdings
  const settingOfToday = settingUnder(holdings, weights)
  const work = { scratch: createScratch(), factors: createFactorTable() }
  const capabilitySide: CapabilitySide = {
    ...capabilities,
    ...work,
    direction: createDirection(capabilitiesForScenario),
  }
  const scenarioSide: ScenarioSide = { ...scenarios, ...work, direction: createDirection(scenariosForCapability) }
  const { scenarioOf, capabilityOf, questionOf } = readersOf(holdings)

  const rank: MatchQueries['rankCapabilities'] = (scenario, matchOptions = {}) =>
    rankCapabilities(questionOf(scenario), capabilitySide, settingOfToday(), matchOptions)
  const weightsVersion = weights.version

  return {
    weights,
    weightsVersion,
    rankCapabilities: rank,
    rankScenarios: (capability, matchOptions = {}) =>
      rankScenarios(capabilityOf(capability), scenarioSide, settingOfToday(), matchOptions),

    matchScenario(scenario, matchOptions = {}) {
      const setting = settingOfToday()
      const question = questionOf(scenario)
      const { entries, ...counts } = rankCapabilities(question, capabilitySide, setting, matchOptions)
      const query = toQuery(question.prepare(), setting)
      const matches = entries.map(({ id }) => ({ capabilityId: id, ...explain(query, capabilityOf(id), setting) }))
      return { weightsVersion, matches, ...counts }
    },
    matchCapability(capability, matchOptions = {}) {
      const setting = settingOfToday()
      const prepared = capabilityOf(capability)
      const { entries, ...counts } = rankScenarios(prepared, scenarioSide, setting, matchOptions)
      const matches = entries.map(({ id }) => {
        const query = toQuery(scenarioOf(id), setting)
        return { scenarioId: id, ...explain(query, prepared, setting) }
      })
      return { weightsVersion, matches, ...counts }
    },
    explainPair(scenario, capability) {
      const setting = settingOfToday()
      return explain(toQuery(scenarioOf(scenario), setting), capabilityOf(capability), setting)
    },
    ...createAdvice({ capabilities, scenarioOf, rank, settingOfToday }),
  }
}

function settingUnder(
  { audience, reader, taxonomy, nearness, today, semantic }: Holdings,
  weights: Weights,
): () => Setting {
  const { words, wordStatistics, concepts, conceptStatistics } = audience
  const shares = sharesOf(weights, signalsInUse(semantic))
  return () => ({
    weights,
    shares,
    reader,
    shareOfTerm: (term) => wordStatistics.share(words.find(term)),
    shareOfConcept: (id) => conceptStatistics.share(concepts.find(id)),
    semantic,
    taxonomy,
    context: { nearness, today: today() },
  })
}

/** Reads what is asked: an id stands for the profile that was put in under it. */
function readersOf({ capabilities, scenarios, readings, reader }: Holdings) {
  const scenarioOf = (scenario: string | ScenarioProfile): PreparedScenario =>
    prepareScenario(typeof scenario === 'string' ? scenarios.profileOf(scenario) : scenario, reader)
  const capabilityOf = (capability: string | CapabilityProfile): PreparedCapability =>
    typeof capability === 'string' ? readings.get(capability) : prepareCapability(capability, reader)
  const questionOf = (scenario: string | ScenarioProfile): ScenarioQuestion => {
    const slot = typeof scenario === 'string' ? scenarios.index.slots.slotOf(scenario) : undefined
    if (typeof scenario === 'string' && slot !== undefined) {
      const profile = scenarios.profileOf(scenario)
      return {
        profile,
        asked: askedBySlot(scenarios.index.facets, slot),
        names: scenarios.index.namesOf(slot),
        words: wantedOfSlot(scenarios.index, slot),
        prepare: () => prepareScenario(profile, reader),
      }
    }
    const prepared = scenarioOf(scenario)
    const { profile } = prepared
    return {
      profile,
      asked: askedByScenario(profile),
      names: namesOfScenario(profile),
      words: wantedOfScenario(prepared, capabilities.index),
      prepare: () => prepared,
    }
  }
  return { scenarioOf, capabilityOf, questionOf }
}
