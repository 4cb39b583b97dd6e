import type { CapabilityProfile, InterestLevel, ScenarioProfile } from '../profile.ts'
import type { Corpus } from './corpus.ts'
import { between, createRandom, pick } from '@duijie/domain/testing/random.ts'

const CERTIFICATES = ['mlps-2', 'mlps-3', 'iso-9001', 'nmpa-3']

/** Some hold all they name, some name others, some name none; three scenarios in ten demand one or two. */
function certificatesOf(seed: number, number: number) {
  const random = createRandom(seed * 57 + number)
  const some = (): string[] => [...new Set([pick(random, CERTIFICATES), pick(random, CERTIFICATES)])]
  return {
    held: random() < 0.6 ? { certificates: some(), hasOtherCertificates: random() < 0.3 } : {},
    wanted: random() < 0.3 ? { certificatesRequired: some() } : {},
  }
}

const LEVELS: readonly InterestLevel[] = ['very-high', 'high', 'neutral', 'low', 'very-low', 'conflict']

/** A small world in which listings know each other: shared owners, groups, interest, refusals, evidence of a group. */
export type EntangledWorld = {
  readonly capability: (number: number, version?: number) => CapabilityProfile
  readonly scenario: (number: number, version?: number) => ScenarioProfile
}

export function createEntangledWorld(corpus: Corpus, seed: number): EntangledWorld {
  const tie = (number: number, version: number, side: number, others: string) => {
    const random = createRandom(seed * 31 + number * 4 + side + version * 100_003)
    const other = (): string => `${others}-${between(random, 0, 30)}`
    return {
      random,
      ties: {
        organisationId: `org-${between(random, 0, 12)}`,
        group: random() < 0.3 ? `group-${between(random, 0, 4)}` : undefined,
        interest: random() < 0.4 ? { [other()]: pick(random, LEVELS), [other()]: pick(random, LEVELS) } : undefined,
        blocked: random() < 0.1 ? [`org-${between(random, 0, 12)}`] : undefined,
      },
    }
  }
  return {
    capability(number, version = 0) {
      const { random, ties } = tie(number, version, 0, 'scenario')
      const profile = corpus.capability(number + version * 1000)
      const evidence = profile.evidence.map((each) =>
        random() < 0.5 ? { ...each, group: `group-${between(random, 0, 4)}` } : each,
      )
      const { held } = certificatesOf(seed, number + version * 1000)
      return { ...profile, ...ties, ...held, id: `capability-${number}`, evidence }
    },
    scenario(number, version = 0) {
      const { ties } = tie(number, version, 2, 'capability')
      const { wanted } = certificatesOf(seed, number + version * 1000)
      return { ...corpus.scenario(number + version * 1000), ...ties, ...wanted, id: `scenario-${number}` }
    },
  }
}
