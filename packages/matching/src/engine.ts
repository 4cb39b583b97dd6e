import { createMatchQueries } from './match-queries.ts'
import type { MatchQueries, Holdings } from './match-queries.ts'
import { createAudience } from './index/audience.ts'
import { capabilityColumns, scenarioColumns } from './index/columns/columns.ts'
import { indexedCapability, indexedScenario } from './index/indexed-listing.ts'
import { createNumberedReader } from './index/text/numbered-reader.ts'
import { createShelf } from './index/shelf.ts'
import { prepareCapability, prepareScenario } from './prepare.ts'
import type { CapabilityProfile, ScenarioProfile } from './profile.ts'
import type { SemanticPort } from './query.ts'
import { createRecent } from './recent.ts'
import { createNearness } from './rules/nearness.ts'
import { readSnapshot } from './snapshot/read-snapshot.ts'
import { writeSnapshot } from './snapshot/write-snapshot.ts'
import { emptyTaxonomy } from './taxonomy.ts'
import type { Taxonomy } from './taxonomy.ts'
import { createTextReader } from './text/text-reader.ts'
import { defaultWeights } from './weights.ts'
import type { Weights } from './weights.ts'

export type EngineOptions = {
  readonly weights?: Weights
  readonly taxonomy?: Taxonomy
  /** Today, `YYYY-MM-DD`; asked at each question, so that a long-lived engine stays current. */
  readonly today: () => string
  readonly semantic?: SemanticPort
}

/** The matching engine of one audience. Its statistics come from the listings put into it and from nothing else. */
export type MatchingEngine = MatchQueries & {
  /** Whether meanings are compared; without, the weight of `semantic` counts for nothing. */
  readonly hasSemantic: boolean
  /** Adds a capability or replaces the one with its id. */
  putCapability(profile: CapabilityProfile): void
  removeCapability(id: string): void
  /** A capability as it was put in; undefined if it is not in this engine. */
  capabilityOf(id: string): CapabilityProfile | undefined
  putScenario(profile: ScenarioProfile): void
  removeScenario(id: string): void
  hasScenario(id: string): boolean
  /** Ids of all listings of both sides, in no particular order. */
  listingIds(): string[]
  readonly capabilityCount: number
  readonly scenarioCount: number
  /** From the next question on these weights count. Throws a RangeError, and changes nothing, if they are not usable. */
  useWeights(weights: Weights): void
  /** Asks the same listings, as they are at each question, under other weights. Throws as `useWeights`. */
  withWeights(weights: Weights): MatchQueries
  /**
   * The listings as bytes for `restoreMatchingEngine`, a few hundred of them at a time, without weights and vectors of
   * meaning. `note` is kept with them. Between two pieces other work may be done and questions asked, but nothing put or
   * removed: then it throws.
   */
  snapshot(note: string): Iterable<Uint8Array>
}

/** Read capabilities that are kept: some 8 KB each. */
const READINGS = 2000

/** Creates an empty engine. Throws a RangeError if the weights are not usable. */
export const createMatchingEngine = (options: EngineOptions): MatchingEngine =>
  engineOf(createHoldings(options), options)

/**
 * An engine as it was when the snapshot was taken, without reading any text. `bytes` are the pieces joined. Throws a
 * SnapshotError if they are damaged or were read with another taxonomy or by other rules: never a wrong answer.
 */
export function restoreMatchingEngine(bytes: Uint8Array, options: EngineOptions): MatchingEngine {
  const holdings = createHoldings(options)
  readSnapshot(bytes, holdings)
  return engineOf(holdings, options)
}

function createHoldings({ taxonomy = emptyTaxonomy, today, semantic }: EngineOptions): Holdings {
  const audience = createAudience()
  const capabilities = createShelf<CapabilityProfile>(audience, capabilityColumns.count)
  const scenarios = createShelf<ScenarioProfile>(audience, scenarioColumns.count)
  const reader = createTextReader(taxonomy)
  const nearness = createNearness(taxonomy)
  const readings = createRecent(READINGS, (id: string) => prepareCapability(capabilities.profileOf(id), reader))
  return { audience, capabilities, readings, scenarios, reader, taxonomy, nearness, today, semantic }
}

function engineOf(holdings: Holdings, { weights = defaultWeights }: EngineOptions): MatchingEngine {
  const { audience, capabilities, readings, scenarios, reader, semantic } = holdings
  const numberedReader = createNumberedReader(reader, audience.words)
  let asking = createMatchQueries(holdings, weights)

  return {
    get weights() {
      return asking.weights
    },
    get weightsVersion() {
      return asking.weightsVersion
    },
    hasSemantic: semantic !== undefined,
    useWeights(next) {
      asking = createMatchQueries(holdings, next)
    },
    withWeights: (others) => createMatchQueries(holdings, others),

    putCapability(profile) {
      readings.forget(profile.id)
      capabilities.put(profile, indexedCapability(prepareCapability(profile, numberedReader)))
    },
    removeCapability(id) {
      readings.forget(id)
      capabilities.remove(id)
    },
    capabilityOf: (id) => (capabilities.has(id) ? capabilities.profileOf(id) : undefined),
    putScenario: (profile) => scenarios.put(profile, indexedScenario(prepareScenario(profile, reader), audience.words)),
    removeScenario: scenarios.remove,
    hasScenario: scenarios.has,
    listingIds: () =>
      [capabilities, scenarios].flatMap(({ index }) => index.slots.ids.filter((id) => id !== undefined)),
    snapshot: (note) => writeSnapshot(holdings, note),
    get capabilityCount() {
      return capabilities.index.slots.count()
    },
    get scenarioCount() {
      return scenarios.index.slots.count()
    },

    matchScenario: (scenario, asked) => asking.matchScenario(scenario, asked),
    matchCapability: (capability, asked) => asking.matchCapability(capability, asked),
    rankCapabilities: (scenario, asked) => asking.rankCapabilities(scenario, asked),
    rankScenarios: (capability, asked) => asking.rankScenarios(capability, asked),
    explainPair: (scenario, capability) => asking.explainPair(scenario, capability),
    whyNotListed: (scenario, capability, asked) => asking.whyNotListed(scenario, capability, asked),
    nothingFits: (scenario, asked) => asking.nothingFits(scenario, asked),
  }
}
