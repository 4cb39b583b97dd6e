import { between, pick } from '../../testing/random.ts'
import type { Random } from '../../testing/random.ts'
import type { RoundEdge, RoundGroup, RoundInstance, RoundPair } from '../round.ts'

export type Kinds = { readonly minimums?: boolean; readonly pairs?: boolean; readonly groups?: boolean }

/** A round of at most `size` × `size` with few enough edges to try all assignments. Scores repeat often, on purpose. */
export function randomInstance(random: Random, size: number, { minimums, pairs, groups }: Kinds = {}): RoundInstance {
  const scenarioIds = idsOf('s', between(random, 1, size))
  const capabilityIds = idsOf('c', between(random, 1, size))
  const edges: RoundEdge[] = []
  for (const scenario of scenarioIds) {
    for (const capability of capabilityIds) {
      if (edges.length < 14 && random() < 0.6) edges.push([scenario, capability, between(random, 0, 12) / 10])
    }
  }
  const least = (): number | undefined => (minimums === true && random() < 0.25 ? 1 : undefined)
  const anyPair = (): RoundPair => [pick(random, scenarioIds), pick(random, capabilityIds)]
  const somePairs = (): RoundPair[] => (pairs === true ? Array.from({ length: between(random, 0, 2) }, anyPair) : [])
  return {
    scenarios: scenarioIds.map((id) => ({ id, demand: between(random, 1, 3), minimum: least() })),
    capabilities: capabilityIds.map((id) => ({ id, capacity: between(random, 1, 3), minimum: least() })),
    edges,
    forced: somePairs().slice(0, 1),
    forbidden: somePairs(),
    groups:
      groups === true
        ? idsOf('g', between(random, 1, 3)).map((id) => group(random, id, scenarioIds, capabilityIds))
        : [],
    alternates: between(random, 0, 2),
  }
}

const idsOf = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)

function group(
  random: Random,
  id: string,
  scenarioIds: readonly string[],
  capabilityIds: readonly string[],
): RoundGroup {
  const some = (ids: readonly string[]): string[] | undefined =>
    random() < 0.4 ? undefined : ids.filter(() => random() < 0.6)
  return {
    id,
    per: pick(random, ['round', 'scenario', 'capability'] as const),
    scenarios: some(scenarioIds),
    capabilities: some(capabilityIds),
    atLeast: random() < 0.3 ? 1 : undefined,
    atMost: random() < 0.7 ? between(random, 1, 3) : undefined,
  }
}

/** The same round told in another order. */
export const shuffled = (random: Random, instance: RoundInstance): RoundInstance => {
  const mix = <Item>(items: readonly Item[] | undefined): Item[] =>
    [...(items ?? [])]
      .map((item) => ({ item, key: random() }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ item }) => item)
  return {
    ...instance,
    scenarios: mix(instance.scenarios),
    capabilities: mix(instance.capabilities),
    edges: mix(instance.edges),
    groups: mix(instance.groups),
    forbidden: mix(instance.forbidden),
  }
}
