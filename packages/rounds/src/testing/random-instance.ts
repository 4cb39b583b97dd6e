import { between, pick } from '@duijie/domain/testing/random.ts'
import type { Random } from '@duijie/domain/testing/random.ts'
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

/**
 * A round of up to 6 × 6 in which nearly everyone knows everyone, with the limits that staff set: minimums on both sides,
 * vendors of whom a scenario takes only some, a small firm for everyone, a region's quota, decided pairs.
 */
export function denseInstance(random: Random): RoundInstance {
  const scenarioIds = idsOf('s', between(random, 4, 6))
  const capabilityIds = idsOf('c', between(random, 4, 6))
  const maybe = <Value>(share: number, value: () => Value): Value[] => (random() < share ? [value()] : [])
  const anyPair = (): RoundPair => [pick(random, scenarioIds), pick(random, capabilityIds)]
  const someOf = (ids: readonly string[]): string[] => ids.filter(() => random() < 0.5)
  const vendors = [0, 1, 2].map((vendor) => capabilityIds.filter((_, at) => at % 3 === vendor))
  const edges = scenarioIds.flatMap((scenario) =>
    capabilityIds.flatMap((capability): RoundEdge[] =>
      maybe(0.85, () => [scenario, capability, between(random, -1, 12) / 10]),
    ),
  )
  return {
    scenarios: scenarioIds.map((id) => {
      const demand = between(random, 0, 3)
      return { id, demand, minimum: random() < 0.3 ? between(random, 0, demand) : undefined }
    }),
    capabilities: capabilityIds.map((id) => {
      const capacity = between(random, 0, 3)
      return { id, capacity, minimum: random() < 0.2 ? between(random, 0, capacity) : undefined }
    }),
    edges,
    forced: maybe(0.2, anyPair),
    forbidden: [...maybe(0.4, anyPair), ...maybe(0.2, anyPair)],
    groups: [
      ...maybe(0.5, () => vendors.map(vendorLimit(random))).flat(),
      ...maybe(0.3, (): RoundGroup => ({
        id: 'small',
        per: 'scenario',
        scenarios: someOf(scenarioIds).slice(0, 2),
        capabilities: someOf(capabilityIds),
        atLeast: 1,
      })),
      ...maybe(0.4, (): RoundGroup => ({
        id: 'region',
        per: 'round',
        scenarios: someOf(scenarioIds),
        capabilities: someOf(capabilityIds),
        atLeast: between(random, 0, 1),
        atMost: between(random, 1, 4),
      })),
      ...maybe(0.3, (): RoundGroup => ({ id: 'sector', per: 'capability', scenarios: someOf(scenarioIds), atMost: 1 })),
    ],
    alternates: 2,
  }
}

const vendorLimit =
  (random: Random) =>
  (capabilities: readonly string[], at: number): RoundGroup => ({
    id: `vendor${at}`,
    per: pick(random, ['scenario', 'round'] as const),
    capabilities,
    atMost: between(random, 1, 2),
  })
