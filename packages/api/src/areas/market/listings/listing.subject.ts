import { isAllowed } from '../../../kernel/access/authorized.ts'
import type { Subject } from '../../../kernel/features/subject.ts'
import { listMemberIds } from '../../identity/organisations/organisations.api.ts'
import { editListing, readListing, readListingInside } from './listings.policy.ts'
import { findListing, publishedBody, readBody } from './listings.repository.ts'

/** What is attached to a listing belongs to its owner; everybody who sees the listing sees its title. */
export const listingSubject: Subject = {
  may: async (executor, actor, act, id) => {
    const row = await findListing(executor, actor, id)
    const policy = { read: readListingInside, write: editListing, manage: editListing }[act]
    return row !== undefined && isAllowed(actor, policy, row)
  },
  sides: async (executor, id) => {
    const row = await findListing(executor, null, id)
    return row ? [{ organisation: row.organisation_id, tier: 'full' }] : []
  },
  audience: async (executor, _eventType, id) => {
    const row = await findListing(executor, null, id)
    return row ? listMemberIds(executor, [row.organisation_id]) : []
  },
  title: async (executor, actor, id) => {
    const row = await findListing(executor, actor, id)
    if (!row || !isAllowed(actor, readListing, row)) return undefined
    const { title } = publishedBody(row) ?? readBody(row.body)
    return title.zh ?? title.en
  },
  url: (id) => `/listings/${id}`,
}
