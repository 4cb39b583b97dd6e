import { isDeepStrictEqual } from 'node:util'

import { createMatchingEngine } from '../src/engine.ts'
import type { MatchingEngine } from '../src/engine.ts'
import { createPlatformTaxonomy } from '../src/platform-taxonomy.ts'
import type { CapabilityProfile, ScenarioProfile } from '../src/profile.ts'
import { createCorpus } from '../src/testing/corpus.ts'
import { createNaiveRanking } from '../src/testing/naive-ranking.ts'
import { defaultWeights } from '../src/weights.ts'
import { mean, percentile, processorMilliseconds, rounded, sample, timed, usedMegabytes } from './measure.ts'
import { measureMiniSearch } from './rivals.ts'

const SEED = 20_261_123
const TODAY = '2026-11-23'
const LIMIT = 50
const BATCH = 500
const SCENARIOS = 1000
/** Other scenarios that are asked first: a platform that runs has its code compiled. */
const WARM_UP = 1000
/** The naive loop takes the same time per pair whatever the number; this many are enough to measure it. */
const NAIVE_CAPABILITIES = 2000

const isQuick = process.argv.includes('--quick')
const isJson = process.argv.includes('--json')
const sizes = isQuick ? [10_000, 100_000] : [10_000, 100_000, 300_000]
/** Where building takes longer than this, the quick run would take more than its 50 s: then it takes fewer. */
const QUICK_BUILD = { microsecondsPerListing: 200, capabilities: 40_000 }
const budgetMs = isQuick ? 3000 : 30_000
/** MiniSearch takes long to build; its pairs per second hardly change with the number. */
const peerCapabilities = isQuick ? 1000 : 10_000

const taxonomy = createPlatformTaxonomy()
// Built once and before anything is timed: every engine of a process shares it.
taxonomy.findConcepts('')
const corpus = createCorpus(SEED)
const scenarios = Array.from({ length: SCENARIOS }, (_, at) => corpus.scenario(at))
const others = Array.from({ length: WARM_UP }, (_, at) => corpus.scenario(SCENARIOS + at))

type Size = {
  readonly capabilities: number
  readonly millionPairsPerSecond: number
  readonly microsecondsPerScenario: number
  readonly withReasonsMillisecondsPerScenario: number
  readonly scenariosRanked: number
  readonly buildMicrosecondsPerListing: number
  readonly updateMilliseconds: { readonly p50: number; readonly p99: number; readonly most: number }
  readonly megabytes: number
}

function measureSize(count: number): { size: Size; engine: MatchingEngine } {
  const before = usedMegabytes()
  const engine = createMatchingEngine({ taxonomy, today: () => TODAY })
  for (const scenario of [...scenarios, ...others]) engine.putScenario(scenario)
  let buildMs = 0
  // Listings are made and indexed in turn, so that a large corpus need not be held twice.
  for (let at = 0; at < count; at += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - at) }, (_, next) => corpus.capability(at + next))
    const { perRun, runs } = processorMilliseconds(batch, Number.POSITIVE_INFINITY, (profile) =>
      engine.putCapability(profile),
    )
    buildMs += perRun * runs
  }
  const megabytes = usedMegabytes() - before
  sample([...others, ...others, ...others], budgetMs / 2, ({ id }) => engine.rankCapabilities(id, { limit: LIMIT }))
  const ranked = processorMilliseconds(scenarios, budgetMs, ({ id }) => engine.rankCapabilities(id, { limit: LIMIT }))
  const explained = sample(scenarios.slice(0, 50), budgetMs / 8, ({ id }) => engine.matchScenario(id, { limit: LIMIT }))
  const updates = sample(scenarios.slice(0, 300), budgetMs / 8, ({ id }) => {
    engine.putCapability({ ...corpus.capability(count + Number(id.slice(9))), id: `capability-${id.slice(9)}` })
  })
  return {
    engine,
    size: {
      capabilities: count,
      millionPairsPerSecond: rounded(count / ranked.perRun / 1000),
      microsecondsPerScenario: rounded(ranked.perRun * 1000, 0),
      withReasonsMillisecondsPerScenario: rounded(mean(explained)),
      scenariosRanked: ranked.runs,
      buildMicrosecondsPerListing: rounded((buildMs * 1000) / count, 1),
      updateMilliseconds: {
        p50: rounded(percentile(updates, 0.5), 3),
        p99: rounded(percentile(updates, 0.99), 3),
        most: rounded(updates.at(-1) ?? Number.NaN, 3),
      },
      megabytes: rounded(megabytes, 0),
    },
  }
}

/** Pairs per second of rating every pair, and whether the engine gives the same list to the bit. */
function measureNaive(capabilities: readonly CapabilityProfile[], asked: readonly ScenarioProfile[]) {
  const input = { capabilities, scenarios: asked, taxonomy, weights: defaultWeights, today: TODAY }
  const rankNaively = createNaiveRanking(input)
  const engine = createMatchingEngine({ taxonomy, today: () => TODAY })
  for (const each of capabilities) engine.putCapability(each)
  for (const each of asked) engine.putScenario(each)
  let isSame = true
  const { perRun } = processorMilliseconds(asked, budgetMs / 2, ({ id }) => rankNaively(id, LIMIT))
  for (const { id } of asked.slice(0, 10)) {
    const { entries } = engine.rankCapabilities(id, { limit: LIMIT })
    isSame &&= isDeepStrictEqual(entries, rankNaively(id, LIMIT).entries)
  }
  return { millionPairsPerSecond: capabilities.length / perRun / 1000, isSame }
}

function report() {
  const capabilities = Array.from({ length: peerCapabilities }, (_, at) => corpus.capability(at))
  const { value: naive } = timed(() => measureNaive(capabilities.slice(0, NAIVE_CAPABILITIES), scenarios.slice(0, 40)))
  const miniSearch = measureMiniSearch(capabilities, scenarios, budgetMs / 2)
  const table: Size[] = []
  for (const count of sizes) {
    const isSlow = (table[0]?.buildMicrosecondsPerListing ?? 0) > QUICK_BUILD.microsecondsPerListing
    table.push(measureSize(isQuick && isSlow ? QUICK_BUILD.capabilities : count).size)
  }
  const speedup = table.map(({ capabilities: count, millionPairsPerSecond }): [string, number] => [
    String(count),
    rounded(millionPairsPerSecond / naive.millionPairsPerSecond, 1),
  ])
  return {
    bench: 'matching',
    seed: SEED,
    scenarios: SCENARIOS,
    limit: LIMIT,
    speedup: Object.fromEntries(speedup),
    isSameAsNaive: naive.isSame,
    naiveMillionPairsPerSecond: rounded(naive.millionPairsPerSecond, 4),
    miniSearch: {
      capabilities: capabilities.length,
      millionPairsPerSecond: rounded(miniSearch.pairsPerSecond / 1_000_000),
      buildMicrosecondsPerListing: rounded(miniSearch.buildMicroseconds, 1),
    },
    sizes: table,
  }
}

const result = report()
if (isJson) process.stdout.write(`${JSON.stringify(result)}\n`)
else {
  process.stdout.write(
    `naive loop: ${result.naiveMillionPairsPerSecond} million pairs/s; same lists: ${result.isSameAsNaive}\n`,
  )
  process.stdout.write(`minisearch, text only, 10,000: ${result.miniSearch.millionPairsPerSecond} million pairs/s\n`)
  // oxlint-disable-next-line eslint/no-console -- a table for people at a terminal
  console.table(result.sizes.map(({ updateMilliseconds, ...row }) => ({ ...row, updateP99Ms: updateMilliseconds.p99 })))
}
if (!result.isSameAsNaive) process.exitCode = 1
