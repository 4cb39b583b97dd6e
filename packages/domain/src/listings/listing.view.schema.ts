import { z } from 'zod'

import { offerKinds } from '../matches/offer.rules.ts'
import { organisationCard } from '../organisations/organisation.schema.ts'
import type { Bilingual } from '../shared/bilingual.schema.ts'
import { listingKind, listingStatus, tier } from './listing.schema.ts'

export const bilingualView: z.ZodType<Bilingual> = z.object({ zh: z.string().optional(), en: z.string().optional() })

/** A listing in a list: teaser fields only, for every reader. */
export const listingCard = z.object({
  id: z.string(),
  kind: listingKind,
  /** As the approved text stands: what is no longer published is marked wherever it is still listed. */
  status: listingStatus,
  title: bilingualView,
  summary: bilingualView.optional(),
  organisation: organisationCard.pick({
    id: true,
    name: true,
    nameEn: true,
    kind: true,
    verification: true,
    membership: true,
  }),
  /** Of a capability: whether somebody delivers it or it is there to build on. */
  offer: z.enum(offerKinds).optional(),
  sectors: z.array(z.string()),
  tasks: z.array(z.string()),
  modalities: z.array(z.string()),
  deployments: z.array(z.string()),
  region: z.string().optional(),
  trl: z.number().optional(),
  parametersBillion: z.number().optional(),
  licence: z.string().optional(),
  deadline: z.string().optional(),
  accelerator: z.string().optional(),
  acceleratorCount: z.number().optional(),
  sampleCount: z.number().optional(),
  accessMode: z.string().optional(),
  publishedAt: z.string().optional(),
})
export type ListingCard = z.infer<typeof listingCard>

/** Stored body of any kind, as its tier shows it; the reader's own schema of the kind tells the fields. */
export const bodyView = z.record(z.string(), z.unknown())

export const changeRequestView = z.object({
  id: z.string(),
  state: z.enum(['pending', 'rejected']),
  reason: z.string(),
  answer: z.string().optional(),
  requestedBy: z.string(),
  createdAt: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() })),
})

/** One listing as the reader may see it. */
export const listingDetail = z.object({
  id: z.string(),
  kind: listingKind,
  status: listingStatus,
  version: z.number().int(),
  organisation: organisationCard,
  tier,
  body: bodyView,
  lockedFields: z.array(z.string()),
  publishedAt: z.string().optional(),
  expiresAt: z.string().optional(),
  updatedAt: z.string(),
  /** What the reader may do now. */
  permissions: z.object({
    edit: z.boolean(),
    review: z.boolean(),
    propose: z.boolean(),
    seeMatches: z.boolean(),
    actions: z.array(z.string()),
  }),
  /** Only for those who may edit or review. */
  reviewReason: z.string().optional(),
  /** The one that waits; or the last one, while a refusal is the newest thing that happened to the listing. */
  changeRequest: changeRequestView.optional(),
  issues: z.array(z.object({ field: z.string(), code: z.string() })).optional(),
  emptyHelpfulFields: z.array(z.string()).optional(),
})
export type ListingDetail = z.infer<typeof listingDetail>

/** A row of "our listings" or of the review queue. */
export const listingRow = z.object({
  id: z.string(),
  kind: listingKind,
  status: listingStatus,
  version: z.number().int(),
  title: bilingualView,
  organisation: z.object({ id: z.string(), name: z.string() }),
  sectors: z.array(z.string()),
  updatedAt: z.string(),
  publishedAt: z.string().optional(),
  expiresAt: z.string().optional(),
  pendingChange: z.boolean(),
  reviewReason: z.string().optional(),
})
export type ListingRow = z.infer<typeof listingRow>

/** One entry of a listing's history. */
export const versionView = z.object({
  version: z.number().int(),
  action: z.string(),
  actorName: z.string(),
  note: z.string().optional(),
  createdAt: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() })),
})
export type VersionView = z.infer<typeof versionView>
