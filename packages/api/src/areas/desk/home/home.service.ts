import type { Executor } from '@duijie/database/database.ts'
import { membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { IndustryHome, VendorHome } from '@duijie/domain/home/home.schema.ts'
import { emptyHelpfulFields } from '@duijie/domain/listings/listing.rules.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { isEndStage } from '@duijie/domain/pairings/pairing-stages.ts'
import { addDays } from '@duijie/domain/shared/days.rules.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { countListings, newestOfOrganisation, readBody, toListingRow } from '../../market/listings/listings.api.ts'
import { findMatches } from '../../market/matches/matches.api.ts'
import { findOrganisation, readInside } from '../../identity/organisations/organisations.api.ts'
import { countOpenPairings, findEnds, listPairings } from '../../brokering/pairings/pairings.api.ts'

export type HomeDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor' | 'matching'>

/** Listings looked at for a home page; beyond this the full lists are one click away. */
const homeListings = 12
export const homeMatches = 8

/** Drafts are counted for their own organisation alone. */
const countsOf = async (executor: Executor, actor: Actor, organisationId: string) => ({
  published: await countListings(executor, { status: 'published', organisationId }),
  drafts: membershipOf(actor, organisationId) ? await countListings(executor, { status: 'draft', organisationId }) : 0,
  pairings: await countOpenPairings(executor, organisationId),
})

const waitingFor = async (deps: HomeDeps, actor: Actor, organisationId: string): Promise<PairingCard[]> => {
  const { items } = await listPairings(deps, actor, { organisationId, waiting: true, limit: homeMatches })
  return items
}

const endedDays = 60
const homeEnded = 4

/** What came to nothing lately on the capability side, with the reason that was given. */
const endedOf = async (deps: HomeDeps, actor: Actor, organisationId: string): Promise<VendorHome['ended']> => {
  const since = addDays(deps.clock().toISOString(), -endedDays)
  const { items } = await listPairings(deps, actor, { organisationId, limit: 50 })
  const cards = items.filter(
    ({ stage, stageSince, mySide }) => mySide === 'capability' && isEndStage(stage) && stageSince > since,
  )
  const ends = await findEnds(
    deps.database.db,
    cards.map(({ id }) => id),
  )
  return cards
    .flatMap((card) => {
      const end = ends.get(card.id)
      return end ? [{ ...card, end }] : []
    })
    .slice(0, homeEnded)
}

const publishedOf = async (executor: Executor, organisationId: string, kind: ListingKind) =>
  newestOfOrganisation(executor, { organisationId, kind, limit: homeListings })

/** A vendor's morning: the best open scenarios over all their capabilities, each with its best capability. */
export const getVendorHome = async (deps: HomeDeps, actor: Actor, organisationId: string): Promise<VendorHome> => {
  const { db } = deps.database
  const organisation = authorize(actor, readInside, await findOrganisation(db, organisationId))
  const capabilities = await publishedOf(db, organisation.id, 'capability')
  const found: VendorHome['demands'] = []
  for (const row of capabilities) {
    const page = await findMatches(deps, actor, { listingId: row.id, limit: homeMatches }, 'capability')
    found.push(...page.matches.map((match) => ({ ...match, capability: { id: row.id, title: page.listing.title } })))
  }
  found.sort(
    (a, b) =>
      b.explanation.score - a.explanation.score ||
      (a.listing.id < b.listing.id ? -1 : 1) ||
      (a.capability.id < b.capability.id ? -1 : 1),
  )
  const best = found.filter(
    (demand, index) => found.findIndex((other) => other.listing.id === demand.listing.id) === index,
  )
  return {
    demands: best.slice(0, homeMatches).map((demand, index) => ({ ...demand, rank: index + 1 })),
    missing: capabilities.flatMap((row) => {
      const body = readBody(row.body)
      const fields = emptyHelpfulFields(body)
      return fields.length > 0 ? [{ listingId: row.id, title: body.title, fields }] : []
    }),
    waiting: await waitingFor(deps, actor, organisation.id),
    ended: await endedOf(deps, actor, organisation.id),
    counts: await countsOf(db, actor, organisation.id),
  }
}

/** A firm's morning: its scenarios with their three best candidates. */
export const getIndustryHome = async (deps: HomeDeps, actor: Actor, organisationId: string): Promise<IndustryHome> => {
  const { db } = deps.database
  const organisation = authorize(actor, readInside, await findOrganisation(db, organisationId))
  const scenarios: IndustryHome['scenarios'] = []
  for (const row of await publishedOf(db, organisation.id, 'scenario')) {
    const page = await findMatches(deps, actor, { listingId: row.id, limit: 3 }, 'scenario')
    scenarios.push({
      listing: toListingRow(row, readBody(row.body), organisation, false),
      candidates: page.matches,
      considered: page.considered,
    })
  }
  return {
    scenarios,
    waiting: await waitingFor(deps, actor, organisation.id),
    counts: await countsOf(db, actor, organisation.id),
  }
}
