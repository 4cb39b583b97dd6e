import type { Executor } from '@duijie/database/database.ts'
import { offerKindOf } from '@duijie/domain/matches/offer.rules.ts'
import { sizeClass } from '@duijie/domain/organisations/organisation.schema.ts'
import type { SizeClass } from '@duijie/domain/organisations/size-classes.ts'
import type { RoundConfig } from '@duijie/domain/rounds/round-config.schema.ts'
import type { MatchQueries } from '@duijie/matching/match-queries.ts'
import type { MatchingEngine } from '@duijie/matching/engine.ts'
import { findOrganisations } from '../../identity/organisations/organisations.api.ts'
import { findListedCapabilities, listPublished, publishedBody } from '../../market/listings/listings.api.ts'
import { findLoads } from '../../market/matches/matches.api.ts'

/** A published capability that a round can assign, with what its limits ask about. */
export type Offer = {
  id: string
  vendorId: string
  size: SizeClass | undefined
  region: string | undefined
  form: string
  /** As its vendor states it. */
  capacity: number | undefined
  /** Nobody delivers it, so that no round assigns it. */
  isOpenModel: boolean
}

/** What rounds ask of an engine. */
export type RoundEngine = MatchQueries & Pick<MatchingEngine, 'capabilityOf' | 'listingIds'>

const batchSize = 500

/**
 * Published capabilities that no round assigns: found and compared like any other, but nobody would answer for them. Of
 * listed organisations the engine may not have heard yet.
 */
export const findUnassignable = async (executor: Executor, engine: RoundEngine): Promise<Set<string>> => {
  const openModels = engine.listingIds().filter((id) => engine.capabilityOf(id)?.isOpenModel === true)
  return new Set([...(await findListedCapabilities(executor)), ...openModels])
}

/** The published capabilities among `ids`, in the order of their ids. */
export const findOffers = async (executor: Executor, ids: readonly string[]): Promise<Offer[]> => {
  const sorted = [...new Set(ids)].toSorted()
  const offers: Offer[] = []
  for (let from = 0; from < sorted.length; from += batchSize) {
    const ask = { kinds: ['capability'], ids: sorted.slice(from, from + batchSize) } as const
    const rows = await listPublished(executor, { ...ask, limit: batchSize, offset: 0 })
    const vendors = await findOrganisations(
      executor,
      rows.map((row) => row.organisation_id),
    )
    for (const row of rows) {
      const body = publishedBody(row)
      const vendor = vendors.get(row.organisation_id)
      if (body?.kind !== 'capability' || !vendor) continue
      offers.push({
        id: row.id,
        vendorId: vendor.id,
        size: vendor.size === null ? undefined : sizeClass.parse(vendor.size),
        region: body.region ?? vendor.region ?? undefined,
        form: body.form,
        capacity: body.capacity,
        isOpenModel: offerKindOf(body, 'member') === 'open_model',
      })
    }
  }
  return offers.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** What staff say of one capability instead of what it states. */
export const statedByStaff = ({ capacities }: RoundConfig, capabilityId: string) =>
  capacities.find(({ of, id }) => of === 'capability' && id === capabilityId)

/** How many more each can serve: what staff say, else what it states less what it is serving, else the default. */
export const capacitiesOf = async (executor: Executor, offers: readonly Offer[], config: RoundConfig) => {
  const loads = await findLoads(
    executor,
    offers.map(({ id }) => id),
  )
  return offers.map(({ id, capacity }) => {
    const stated = statedByStaff(config, id)
    if (stated) return { id, capacity: stated.maximum, ...(stated.minimum > 0 && { minimum: stated.minimum }) }
    if (capacity === undefined) return { id, capacity: config.capacity }
    return { id, capacity: Math.max(0, capacity - (loads.get(id) ?? 0)) }
  })
}
