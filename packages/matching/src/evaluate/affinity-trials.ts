import { createVocabulary } from '../index/text/vocabulary.ts'
import { prepareCapability, prepareScenario, withoutGroup } from '../prepare.ts'
import type { PreparedCapability, PreparedScenario } from '../prepare.ts'
import { commonWords, COUNTED_ITEMS, wantedWords } from '../signals/text-affinity.ts'
import type { ShareOf, WantedWords } from '../signals/text-affinity.ts'
import type { Taxonomy } from '../taxonomy.ts'
import type { ItemVector, WeightOfCount } from '../text/item-vector.ts'
import { createStatistics } from '../text/statistics.ts'
import { createTextReader } from '../text/text-reader.ts'
import { lossOfOrders } from './evaluate-matching.ts'
import type { MatchingEvaluationInput, ScorePair } from './evaluate-matching.ts'
import type { Judgement } from './evaluation-input.ts'
import { halfOf, halves } from './halves.ts'
import type { Half } from './halves.ts'

const frequencies = {
  once: () => 1,
  root: Math.sqrt,
  logarithm: (count) => 1 + Math.log(count),
  plain: (count) => count,
} satisfies Record<string, WeightOfCount>

const tellings = [0.5, 1, 1.5, 2] as const
const breadths = [1, 1.5, 2, 2.5, 3] as const
const counted = [1, COUNTED_ITEMS, 'all'] as const

/** The free choices of the text affinity, tried one against the other; the engine's are `logarithm`, 1, 2 and 12. */
export type AffinityTrial = Readonly<Record<Half, number>> & {
  /** What a term that stands in a text several times weighs. */
  readonly frequency: keyof typeof frequencies
  /** The power of how telling a term is. */
  readonly telling: (typeof tellings)[number]
  /** The power to which the common words of each item are added. */
  readonly breadth: (typeof breadths)[number]
  /** How many items are added, the best ones first. */
  readonly counted: (typeof counted)[number]
}

type Prepared = {
  readonly scenarios: ReadonlyMap<string, PreparedScenario>
  readonly capabilities: ReadonlyMap<string, PreparedCapability>
  readonly shareOf: ShareOf
}

/** Tries every combination on both halves of the capabilities; best on the choosing half first. */
export function tryAffinities(input: MatchingEvaluationInput, taxonomy: Taxonomy): AffinityTrial[] {
  const names = Object.keys(frequencies) as (keyof typeof frequencies)[]
  const trials = names.flatMap((frequency) => {
    const prepared = prepare(input, taxonomy, frequencies[frequency])
    return tellings.flatMap((telling) => {
      const itemsOf = commonWordsOfItems(input.judgements, prepared, telling)
      return breadths.flatMap((breadth) =>
        counted.map((count): AffinityTrial => {
          const scorePair: ScorePair = (scenarioId, capabilityId) =>
            total(itemsOf(scenarioId, capabilityId), breadth, count)
          return { frequency, telling, breadth, counted: count, ...lossOfHalves(input.judgements, scorePair) }
        }),
      )
    })
  })
  return trials.toSorted((a, b) => a.choosing - b.choosing)
}

/** Order loss of each half of the capabilities. */
export function lossOfHalves(judgements: readonly Judgement[], scorePair: ScorePair): Record<Half, number> {
  const [choosing, heldOut] = halves.map((half) =>
    lossOfOrders(
      judgements.filter(({ capabilityId }) => halfOf(capabilityId) === half),
      scorePair,
    ),
  )
  return { choosing: choosing ?? Number.NaN, heldOut: heldOut ?? Number.NaN }
}

function prepare(input: MatchingEvaluationInput, taxonomy: Taxonomy, weightOf: WeightOfCount): Prepared {
  const reader = createTextReader(taxonomy, weightOf)
  const scenarios = input.scenarios.map((each) => prepareScenario(each, reader))
  const capabilities = input.capabilities.map((each) => prepareCapability(each, reader))
  const words = createVocabulary()
  const statistics = createStatistics()
  // As in an engine: a listing's own text counts as a document, its evidence does not.
  const documents = [
    ...scenarios.map((each) => [each.words]),
    ...capabilities.map(({ items }) => items[0]?.vectors ?? []),
  ]
  for (const vectors of documents) {
    statistics.add([...new Set(vectors.flatMap((vector) => [...vector.keys()]))].map(words.take))
  }
  return {
    scenarios: new Map(scenarios.map((each) => [each.profile.id, each])),
    capabilities: new Map(capabilities.map((each) => [each.profile.id, each])),
    shareOf: (term) => statistics.share(words.find(term)),
  }
}

type ItemsOfPair = (scenarioId: string, capabilityId: string) => readonly number[]

/** For each judged pair, what every item of the capability has in common with the scenario, most first. */
function commonWordsOfItems(
  judgements: readonly Judgement[],
  { scenarios, capabilities, shareOf }: Prepared,
  telling: number,
): ItemsOfPair {
  const wanted = new Map<string, WantedWords>()
  for (const [id, { words }] of scenarios)
    wanted.set(
      id,
      wantedWords(words, (term) => shareOf(term) ** telling),
    )
  const pairs = new Map<string, number[]>()
  for (const { scenarioId, capabilityId } of judgements) {
    const capability = capabilities.get(capabilityId)
    const scenario = scenarios.get(scenarioId)
    const words = wanted.get(scenarioId)
    if (!capability || !scenario || !words) continue
    const { items } = withoutGroup(capability, scenario.profile.group)
    const common = (vectors: readonly ItemVector[]): number =>
      Math.max(0, ...vectors.map((vector) => commonWords(words, vector)))
    pairs.set(
      `${scenarioId}\t${capabilityId}`,
      items.map(({ vectors }) => common(vectors)).toSorted((a, b) => b - a),
    )
  }
  return (scenarioId, capabilityId) => pairs.get(`${scenarioId}\t${capabilityId}`) ?? []
}

/** `items` stand in descending order. */
const total = (items: readonly number[], breadth: number, count: AffinityTrial['counted']): number =>
  (count === 'all' ? items : items.slice(0, count)).reduce((sum, common) => sum + common ** breadth, 0)
