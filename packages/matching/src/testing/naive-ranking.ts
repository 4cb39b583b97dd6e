import { scorePair, signalNames, violationsOf } from '../pair.ts'
import { prepareCapability, prepareScenario } from '../prepare.ts'
import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import { toQuery } from '../query.ts'
import type { Setting } from '../query.ts'
import { createNearness } from '../rules/nearness.ts'
import type { Taxonomy } from '../taxonomy.ts'
import { byCodeUnit } from '../text/item-vector.ts'
import { createTextReader } from '../text/text-reader.ts'
import { sharesOf } from '@duijie/domain/matches/weight-shares.rules.ts'
import type { Weights } from '../weights.ts'

export type NaiveInput = {
  readonly capabilities: readonly CapabilityProfile[]
  readonly scenarios: readonly ScenarioProfile[]
  readonly taxonomy: Taxonomy
  readonly weights: Weights
  readonly today: string
}

export type NaiveRanking = {
  readonly entries: { readonly id: string; readonly score: number }[]
  readonly excluded: Readonly<Record<string, number>>
  readonly excludedTotal: number
  readonly considered: number
}

/**
 * The definition of a ranking, without any index: count documents, rate every pair, drop the impossible, sort. What
 * the engine must reproduce to the bit.
 */
export function createNaiveRanking(input: NaiveInput): (scenarioId: string, limit: number) => NaiveRanking {
  const { taxonomy, weights } = input
  const reader = createTextReader(taxonomy)
  const capabilities = input.capabilities.map((profile) => prepareCapability(profile, reader))
  const scenarios = new Map(input.scenarios.map((profile) => [profile.id, prepareScenario(profile, reader)]))
  const words = [
    ...capabilities.map(({ items }) => new Set(items[0]?.vectors.flatMap((vector) => [...vector.keys()]))),
    ...[...scenarios.values()].map((scenario) => new Set(scenario.words.keys())),
  ]
  const concepts = [
    ...capabilities.map(({ items }) => new Set(items[0]?.concepts)),
    ...[...scenarios.values()].map((scenario) => new Set(scenario.concepts)),
  ]
  const setting: Setting = {
    weights,
    shares: sharesOf(
      weights,
      signalNames.filter((name) => name !== 'semantic'),
    ),
    reader,
    taxonomy,
    shareOfTerm: shareOf(words),
    shareOfConcept: shareOf(concepts),
    context: { nearness: createNearness(taxonomy), today: input.today },
  }

  return (scenarioId, limit) => {
    const scenario = scenarios.get(scenarioId)
    if (!scenario) throw new RangeError(`no scenario ${scenarioId}`)
    const query = toQuery(scenario, setting)
    const excluded: Record<string, number> = {}
    const entries: { id: string; score: number }[] = []
    for (const capability of capabilities) {
      const violations = violationsOf(scenario.profile, capability.profile, setting.context)
      for (const name of violations) excluded[name] = (excluded[name] ?? 0) + 1
      if (violations.length > 0) continue
      entries.push({ id: capability.profile.id, score: scorePair(query, capability, setting) })
    }
    const ranked = entries.toSorted((a, b) => b.score - a.score || byCodeUnit(a.id, b.id))
    const excludedTotal = capabilities.length - entries.length
    return { entries: ranked.slice(0, limit), excluded, excludedTotal, considered: capabilities.length }
  }
}

function shareOf(documents: readonly ReadonlySet<string>[]): (term: string) => number {
  const counts = new Map<string, number>()
  for (const document of documents) for (const term of document) counts.set(term, (counts.get(term) ?? 0) + 1)
  return (term) => {
    const count = counts.get(term) ?? 0
    return count === 0 ? 1 : Math.log1p(documents.length / (count + 1)) / Math.log1p(documents.length)
  }
}
