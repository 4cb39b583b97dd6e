import { z } from 'zod'

import { listingCard } from '../listings/listing.view.schema.ts'
import { organisationCard } from '../organisations/organisation.schema.ts'
import { exclusionReasons, interestLevels, refusalKinds } from './interest-words.ts'

/** What one side says about a listing of the other; `conflict` makes the pair impossible. */
export const interestLevel = z.enum(interestLevels)
export type InterestLevel = z.infer<typeof interestLevel>

/** A side's own word on one candidate; read by that side and by staff, never by the other side. */
export const statedInterest = z.object({ level: interestLevel.nullable(), version: z.number().int().min(1) })
export type StatedInterest = z.infer<typeof statedInterest>

/** A statement in the list of all that one listing's owner has made. */
export const interestRow = statedInterest.extend({ listing: listingCard, updatedAt: z.string() })
export type InterestRow = z.infer<typeof interestRow>

/** blocked: we do not want to. conflict: we must not. */
export const refusalKind = z.enum(refusalKinds)
export type RefusalKind = z.infer<typeof refusalKind>

export const refusalView = z.object({
  id: z.string(),
  organisation: organisationCard,
  kind: refusalKind,
  note: z.string().optional(),
  byName: z.string().optional(),
  createdAt: z.string(),
})
export type RefusalView = z.infer<typeof refusalView>

/** Why a candidate was left out of a list. */
export const exclusionReason = z.enum(exclusionReasons)
export type ExclusionReason = z.infer<typeof exclusionReason>

/** A candidate that was left out; `side` says whether the listing's owner or a broker did it. */
export const exclusionView = z.object({
  listing: listingCard,
  reason: exclusionReason,
  note: z.string().optional(),
  side: z.enum(['platform', 'owner']),
  byName: z.string().optional(),
  createdAt: z.string(),
})
export type ExclusionView = z.infer<typeof exclusionView>

/** The same in the list of all that an organisation's listings have left out. */
export const leftOutView = exclusionView.extend({ own: listingCard.pick({ id: true, kind: true, title: true }) })
export type LeftOutView = z.infer<typeof leftOutView>
