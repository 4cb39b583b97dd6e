import { isSmallOrMedium } from '@duijie/domain/organisations/size-classes.ts'
import type { RoundConfig, RoundLimit } from '@duijie/domain/rounds/round-config.schema.ts'
import { sectorPath } from '@duijie/domain/taxonomy/sector.rules.ts'
import type { RoundGroup } from '@duijie/rounds/round.ts'
import type { Offer } from './round-offers.ts'
import type { RoundScenarioFacts } from './round-scenarios.ts'

type Parties = { scenarios: readonly RoundScenarioFacts[]; offers: readonly Offer[] }

/** Which of the two sides a limit picks, by the value of each group that it makes. */
type Picked = { side: 'scenarios' | 'capabilities'; members: ReadonlyMap<string, readonly string[]> }

const idsBy = <Item extends { id: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): Map<string, string[]> => {
  const groups = new Map<string, string[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item.id])
  }
  return groups
}

const those = <Item extends { id: string }>(
  name: string,
  items: readonly Item[],
  isOne: (item: Item) => boolean,
): Map<string, string[]> => new Map([[name, items.filter(isOne).map(({ id }) => id)]])

/** The division (大类, two digits) of a scenario's first sector, or its section where it names no more. */
const divisionOf = ({ sectors: [first] }: RoundScenarioFacts): string | undefined =>
  first === undefined ? undefined : (sectorPath(first)[1] ?? first)

const pick = ({ of, value = '', vendorIds = [] }: RoundLimit, { scenarios, offers }: Parties): Picked => {
  switch (of) {
    case 'each_vendor':
      return { side: 'capabilities', members: idsBy(offers, ({ vendorId }) => vendorId) }
    case 'vendors':
      return { side: 'capabilities', members: those(of, offers, ({ vendorId }) => vendorIds.includes(vendorId)) }
    case 'each_region':
      return { side: 'capabilities', members: idsBy(offers, ({ region }) => region) }
    case 'region':
      return { side: 'capabilities', members: those(value, offers, ({ region }) => region === value) }
    case 'form':
      return { side: 'capabilities', members: those(value, offers, ({ form }) => form === value) }
    case 'size': {
      const isOne = ({ size }: Offer) =>
        size !== undefined && (value === 'sme' ? isSmallOrMedium(size) : size === value)
      return { side: 'capabilities', members: those(value, offers, isOne) }
    }
    case 'each_client':
      return { side: 'scenarios', members: idsBy(scenarios, ({ organisationId }) => organisationId) }
    case 'each_sector':
      return { side: 'scenarios', members: idsBy(scenarios, divisionOf) }
    case 'sector': {
      const isOne = ({ sectors }: RoundScenarioFacts) => sectors.some((sector) => sectorPath(sector).includes(value))
      return { side: 'scenarios', members: those(value, scenarios, isOne) }
    }
  }
}

const counts = (atLeast: number | undefined, atMost: number | undefined) => ({
  ...(atLeast !== undefined && { atLeast }),
  ...(atMost !== undefined && { atMost }),
})

/**
 * The limits of a configuration as the solver reads them. A group's id begins with the place of its limit (`0:org_7`), or
 * with `vendor:` where staff say what a vendor's capabilities can serve together.
 */
export const groupsOf = ({ limits, capacities }: RoundConfig, parties: Parties): RoundGroup[] => {
  const ofLimits = limits.flatMap((limit, at): RoundGroup[] => {
    const { side, members } = pick(limit, parties)
    const says = counts(limit.atLeast, limit.atMost)
    return [...members].map(([key, ids]) => ({ id: `${at}:${key}`, per: limit.per, [side]: ids, ...says }))
  })
  const ofVendors = capacities
    .filter(({ of }) => of === 'vendor')
    .map(({ id: vendor, minimum, maximum }): RoundGroup => {
      const theirs = parties.offers.filter(({ vendorId }) => vendorId === vendor).map(({ id }) => id)
      return { id: `vendor:${vendor}`, per: 'round', capabilities: theirs, ...counts(minimum || undefined, maximum) }
    })
  return [...ofLimits, ...ofVendors]
}
