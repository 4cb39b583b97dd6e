import { termsOf } from '@duijie/domain/taxonomy/taxonomy.ts'

import type { CapabilityProfile, Evidence, ScenarioProfile } from '../profile.ts'
import { between, createRandom, pick } from '@duijie/domain/testing/random.ts'
import type { Random } from '@duijie/domain/testing/random.ts'

/**
 * A bilingual corpus of any size, the same for the same seed: word frequencies follow Zipf's law, listings of one task
 * share words, six in ten are Chinese, a quarter English, the rest both, and one field in eight is not stated.
 */
export type Corpus = {
  readonly capability: (number: number) => CapabilityProfile
  readonly scenario: (number: number) => ScenarioProfile
}

const WORDS = 12_000
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za bri cla dro fle'.split(' ')

const idsOf = (scheme: 'task' | 'modality' | 'sector' | 'deployment' | 'region'): string[] =>
  termsOf(scheme).map(({ id }) => id)

const TASKS = termsOf('task')
const MODALITIES = idsOf('modality')
const SECTORS = idsOf('sector')
const DEPLOYMENTS = idsOf('deployment')
const REGIONS = idsOf('region')

type Language = 'zh' | 'en'

/** The rank-th most frequent word: a pair of characters or a few syllables. */
function wordOf(rank: number, language: Language): string {
  if (language === 'zh') {
    return String.fromCharCode(0x4e00 + ((rank * 7919) % 2400), 0x4e00 + ((rank * 104_729) % 2411))
  }
  let word = ''
  for (let rest = rank + 27; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? ''
  }
  return word
}

/** Ranks by Zipf's law: the chance of rank r is proportional to 1 / r. */
const zipf = (random: Random, count: number): number => Math.min(count - 1, Math.floor(count ** random()) - 1)

function sentence(random: Random, language: Language, topics: readonly number[], length: number): string {
  const words = Array.from({ length }, () => {
    // Four words in ten belong to the topic, and each topic has words of its own.
    if (random() < 0.4) return wordOf((pick(random, topics) * 131 + zipf(random, 60) * 17) % WORDS, language)
    return wordOf(zipf(random, WORDS), language)
  })
  const topic = TASKS[pick(random, topics)]
  const named = topic && random() < 0.5 ? [...words, topic[language]] : words
  return named.join(language === 'zh' ? '' : ' ')
}

const some = (random: Random, values: readonly string[], most: number): string[] =>
  random() < 0.125 ? [] : [...new Set(Array.from({ length: between(random, 1, most) }, () => pick(random, values)))]

const maybe = <Value>(random: Random, make: () => Value): Value | undefined => (random() < 0.125 ? undefined : make())

function languagesOf(random: Random): Language[] {
  const chance = random()
  return chance < 0.6 ? ['zh'] : chance < 0.85 ? ['en'] : ['zh', 'en']
}

/** A round amount from 10,000 to 5,000,000 yuan, in fen. */
const amountFen = (random: Random): number =>
  pick(random, [1, 2, 3, 5, 8, 10, 15, 20, 30, 50, 80, 100, 200, 300, 500]) * 1_000_000

function common(random: Random, topics: readonly number[], wordsOfSummary: number) {
  const languages = languagesOf(random)
  return {
    organisationId: `org-${between(random, 1, 4000)}`,
    title: languages.map((language) => sentence(random, language, topics, between(random, 4, 9))),
    summary: languages.map((language) => sentence(random, language, topics, wordsOfSummary)),
    tasks: random() < 0.1 ? [] : topics.map((topic) => TASKS[topic]?.id ?? ''),
    modalities: some(random, MODALITIES, 2),
    sectors: some(random, SECTORS, 2),
    region: maybe(random, () => pick(random, REGIONS)),
    languages: random() < 0.8 ? ['zh'] : ['zh', 'en'],
  }
}

const topicsOf = (random: Random): number[] => [
  ...new Set(Array.from({ length: between(random, 1, 3) }, () => zipf(random, TASKS.length))),
]

function evidenceOf(random: Random, topics: readonly number[]): Evidence {
  const language = random() < 0.7 ? 'zh' : 'en'
  return {
    title: sentence(random, language, topics, 6),
    summary: sentence(random, language, topics, between(random, 6, 16)),
    sectors: some(random, SECTORS, 1),
  }
}

export function createCorpus(seed: number): Corpus {
  return {
    capability(number) {
      const random = createRandom(seed + number * 2)
      const topics = topicsOf(random)
      const minimumFen = maybe(random, () => amountFen(random))
      return {
        ...common(random, topics, between(random, 12, 32)),
        id: `capability-${number}`,
        deployments: some(random, DEPLOYMENTS, 3),
        evidence: Array.from({ length: Math.floor(random() * random() * 4) }, () => evidenceOf(random, topics)),
        trl: maybe(random, () => between(random, 3, 9)),
        price: minimumFen === undefined ? undefined : { minimumFen, maximumFen: minimumFen * between(random, 1, 3) },
        leadTimeDays: maybe(random, () => between(random, 1, 12) * 15),
        outcomes: maybe(random, () => ({ succeeded: between(random, 0, 5), failed: between(random, 0, 2) })),
        verified: random() < 0.95,
        paused: random() < 0.03,
        capacity: maybe(random, () => between(random, 1, 5)),
        load: between(random, 0, 2),
      }
    },
    scenario(number) {
      const random = createRandom(seed + number * 2 + 1)
      const topics = topicsOf(random)
      return {
        ...common(random, topics, between(random, 15, 40)),
        id: `scenario-${number}`,
        deployments: random() < 0.5 ? [] : some(random, DEPLOYMENTS, 5),
        residency: pick(random, ['any', 'any', 'china', 'region', 'premises']),
        budget: maybe(random, () => ({ maximumFen: amountFen(random) * 2 })),
        deadline: maybe(random, () => `2027-${String(between(random, 1, 12)).padStart(2, '0')}-15`),
        trlMinimum: maybe(random, () => between(random, 4, 8)),
      }
    },
  }
}
