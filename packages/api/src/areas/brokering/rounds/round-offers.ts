import type { Executor } from '@duijie/database/database.ts'
import { offerKindOf } from '@duijie/domain/matches/offer.rules.ts'
import { sizeClass } from '@duijie/domain/organisations/organisation.schema.ts'
import type { SizeClass } from '@duijie/domain/organisations/size-classes.ts'
import type { RoundConfig } from '@duijie/domain/rounds/round-config.schema.ts'
import type { Asking } from '@duijie/matching/asking.ts'
import type { MatchingEngine } from '@duijie/matching/engine.ts'
import { readBody } from '../../market/listings/listings.api.ts'
import { findLoad } from '../../market/matches/matches.api.ts'

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
export type RoundEngine = Asking & Pick<MatchingEngine, 'capabilityOf' | 'listingIds'>

const batchSize = 500

/**
 * Published capabilities that no round assigns: found and compared like any other, but nobody would answer for them. Of
 * listed organisations the engine may not have heard yet.
 */
export const findUnassignable = async (executor: Executor, engine: RoundEngine): Promise<Set<string>> => {
  const rows = await executor
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.organisation_id')
    .select('listing.id')
    .where('listing.kind', '=', 'capability')
    .where('listing.status', '=', 'published')
    .where('organisation.membership', '=', 'listed')
    .execute()
  const openModels = engine.listingIds().filter((id) => engine.capabilityOf(id)?.isOpenModel === true)
  return new Set([...rows.map(({ id }) => id), ...openModels])
}

/** The published capabilities among `ids`, in the order of their ids. */
export const findOffers = async (executor: Executor, ids: readonly string[]): Promise<Offer[]> => {
  const sorted = [...new Set(ids)].toSorted()
  const offers: Offer[] = []
  for (let from = 0; from < sorted.length; from += batchSize) {
    const rows = await executor
      .selectFrom('listing')
      .innerJoin('organisation', 'organisation.id', 'listing.organisation_id')
      .select([
        'listing.id',
        'listing.published_body',
        'listing.organisation_id',
        'organisation.region',
        'organisation.size',
      ])
      .where('listing.status', '=', 'published')
      .where('organisation.verification', '<>', 'suspended')
      .where('organisation.membership', '=', 'member')
      .where('listing.id', 'in', sorted.slice(from, from + batchSize))
      .orderBy('listing.id')
      .execute()
    for (const row of rows) {
      const body = row.published_body === null ? undefined : readBody(row.published_body)
      if (body?.kind !== 'capability') continue
      offers.push({
        id: row.id,
        vendorId: row.organisation_id,
        size: row.size === null ? undefined : sizeClass.parse(row.size),
        region: body.region ?? row.region ?? undefined,
        form: body.form,
        capacity: body.capacity,
        isOpenModel: offerKindOf(body, 'member') === 'open_model',
      })
    }
  }
  return offers
}

/** What staff say of one capability instead of what it states. */
export const statedByStaff = ({ capacities }: RoundConfig, capabilityId: string) =>
  capacities.find(({ of, id }) => of === 'capability' && id === capabilityId)

/** How many more a capability can serve: what staff say, else what it states less what it is serving, else the default. */
export const capacityOf = async (executor: Executor, { id, capacity }: Offer, config: RoundConfig) => {
  const stated = statedByStaff(config, id)
  if (stated) return { id, capacity: stated.maximum, ...(stated.minimum > 0 && { minimum: stated.minimum }) }
  if (capacity === undefined) return { id, capacity: config.capacity }
  return { id, capacity: Math.max(0, capacity - (await findLoad(executor, id))) }
}
