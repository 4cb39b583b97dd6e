import type { CapabilityProfile, ScenarioProfile } from '@duijie/matching/profile.ts'
import type { RoundEdge, RoundGroup, RoundInstance, RoundMode } from '@duijie/rounds/round.ts'
import { whyNotAssigned, type WhyNotAssigned } from './why-not-assigned.ts'

/** Scores of one capability for the scenarios of a round; impossible pairs are not in it. */
export type Scores = ReadonlyMap<string, number>

/** All that is needed to answer why a round did not assign a pair, as plain data. */
export type PairQuestion = {
  /** What the solver was asked, with the capability in the groups it belongs to. */
  instance: RoundInstance
  mode: RoundMode
  scenario: ScenarioProfile
  capability: CapabilityProfile
  /** Scenarios whose list leaves the capability out. */
  closedTo: readonly string[]
  candidates: number
  leastScore: number
  /** Fixed by staff: then a larger capacity of the vendor changes nothing. */
  fixedCapacity: number | undefined
  defaultCapacity: number
}

const mostTries = 400

/** The round if the capability scored like this and could serve so many, and all else stayed. */
export const instanceWith = (question: PairQuestion, changed: CapabilityProfile, scores: Scores): RoundInstance => {
  const { instance, candidates, leastScore, closedTo, fixedCapacity, defaultCapacity } = question
  const { id, capacity: stated, load = 0 } = changed
  const own = stated === undefined ? defaultCapacity : Math.max(0, stated - load)
  const before = instance.capabilities.find((one) => one.id === id)
  const after = { ...before, id, capacity: fixedCapacity ?? own }
  const places = (scenarioId: string) =>
    Math.max(candidates, instance.edges.filter(([scenario]) => scenario === scenarioId).length)
  const edges = instance.scenarios.flatMap(({ id: scenarioId }): RoundEdge[] => {
    const others = instance.edges.filter(([scenario, other]) => scenario === scenarioId && other !== id)
    const score = scores.get(scenarioId)
    if (score === undefined || score < leastScore || closedTo.includes(scenarioId)) return others
    // A capability that is better now takes the place of the last candidate, as it would in a new run.
    return [...others, [scenarioId, id, score] as const]
      .toSorted((a, b) => b[2] - a[2] || (a[1] < b[1] ? -1 : 1))
      .slice(0, places(scenarioId))
  })
  const others = instance.capabilities.filter((one) => one.id !== id)
  return { ...instance, edges, capabilities: before ? [...others, after] : [...others, after] }
}

/** The groups of a round with those of one more capability joined to them. */
export const joinGroups = (groups: readonly RoundGroup[], more: readonly RoundGroup[]): RoundGroup[] => {
  const joined = new Map(groups.map((group) => [group.id, group]))
  for (const group of more) {
    if (!group.capabilities) continue
    const before = joined.get(group.id)
    const capabilities = [...new Set([...(before?.capabilities ?? []), ...group.capabilities])]
    joined.set(group.id, { ...group, ...before, capabilities })
  }
  return [...joined.values()]
}

type Options = {
  /** Scores a capability that is like this, under the weights of the round. */
  rate: (changed: CapabilityProfile) => Scores
  /** Told the share of the tries that are used, from 0 to 1. */
  progress: (share: number) => void
  shouldStop: () => boolean
}

/** Answers on the thread that calls: up to some hundred rounds are solved. */
export const answerPairQuestion = (question: PairQuestion, { rate, progress, shouldStop }: Options): WhyNotAssigned => {
  const { scenario, capability, mode, fixedCapacity } = question
  let tries = 0
  return whyNotAssigned(
    {
      scenario,
      capability,
      mode,
      instanceWith(changed) {
        progress(Math.min(1, tries++ / mostTries))
        return instanceWith(question, changed, rate(changed))
      },
    },
    { triesMost: mostTries, shouldStop, ...(fixedCapacity !== undefined && { capacityMost: 0 }) },
  )
}
