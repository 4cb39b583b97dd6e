import type { Executor } from '@duijie/database/database.ts'
import type { ExclusionRow } from '@duijie/database/tables/matching.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { exclusionReason, type ExclusionView, type LeftOutView } from '@duijie/domain/interest/interest.schema.ts'
import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { findUserNames } from '../../identity/accounts/accounts.api.ts'
import { findListing, findListingCards, readListingInside } from '../listings/listings.api.ts'
import { findOrganisation } from '../../identity/organisations/organisations.api.ts'
import { pageOfExclusions, pageOfLeftOut } from './exclusions.repository.ts'
import { readRefusals } from './interest.policy.ts'

type Paging = { cursor?: string | undefined; limit: number }
type ListDeps = Pick<Deps, 'database'>

const viewsOf = async (executor: Executor, rows: readonly ExclusionRow[], cards: ReadonlyMap<string, ListingCard>) => {
  const names = await findUserNames(
    executor,
    rows.map((row) => row.excluded_by),
  )
  return (row: ExclusionRow): ExclusionView[] => {
    const listing = cards.get(row.candidate_id)
    if (!listing) return []
    const side = row.side === 'owner' ? 'owner' : 'platform'
    const reason = exclusionReason.parse(row.reason)
    const byName = names.get(row.excluded_by)
    return [{ listing, reason, note: row.note ?? undefined, side, byName, createdAt: row.created_at }]
  }
}

/** Who was left out of a listing's list, latest first; candidates the reader cannot see are left out of this one. */
export const listExclusions = async (deps: ListDeps, actor: Actor, asked: Paging & { listingId: string }) => {
  const { db } = deps.database
  const own = authorize(actor, readListingInside, await findListing(db, actor, asked.listingId))
  const page = await pageOfExclusions(db, { ...asked, listingId: own.id })
  const candidates = page.items.map((row) => row.candidate_id)
  const toViews = await viewsOf(db, page.items, await findListingCards(db, actor, candidates))
  return { ...page, items: page.items.flatMap(toViews) }
}

/** The same over all listings of an organisation, each with the listing whose list it was left out of. */
export const listLeftOut = async (deps: ListDeps, actor: Actor, asked: Paging & { organisationId: string }) => {
  const { db } = deps.database
  const own = authorize(actor, readRefusals, await findOrganisation(db, asked.organisationId))
  const page = await pageOfLeftOut(db, { ...asked, organisationId: own.id })
  const ids = page.items.flatMap((row) => [row.candidate_id, row.listing_id])
  const cards = await findListingCards(db, actor, ids)
  const toViews = await viewsOf(db, page.items, cards)
  const items = page.items.flatMap((row): LeftOutView[] => {
    const mine = cards.get(row.listing_id)
    return mine
      ? toViews(row).map((view) => ({ ...view, own: { id: mine.id, kind: mine.kind, title: mine.title } }))
      : []
  })
  return { ...page, items }
}
