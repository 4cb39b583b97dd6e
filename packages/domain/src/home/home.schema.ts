import { z } from 'zod'

import { listingCard, listingRow } from '../listings/listing.view.schema.ts'
import { matchView } from '../matches/match.schema.ts'
import { pairingEnd, pairingSide } from '../pairings/pairing.schema.ts'
import { pairingCard } from '../pairings/pairing.view.schema.ts'

/** A vendor's home page: who needs them. */
export const vendorHome = z.object({
  /** Best scenarios over all their published capabilities, one row per pair, best first. */
  demands: z.array(matchView.extend({ capability: listingCard.pick({ id: true, title: true }) })),
  /** Empty fields of their capabilities that would raise or settle matches. */
  missing: z.array(z.object({ listingId: z.string(), title: listingCard.shape.title, fields: z.array(z.string()) })),
  waiting: z.array(pairingCard),
  /** Their pairings that ended before their goal in the last 60 days, latest first. */
  ended: z.array(pairingCard.extend({ end: pairingEnd })),
  counts: z.object({ published: z.number().int(), drafts: z.number().int(), pairings: z.number().int() }),
})
export type VendorHome = z.infer<typeof vendorHome>

/** A firm's morning: candidates for its scenarios. */
export const industryHome = z.object({
  scenarios: z.array(z.object({ listing: listingRow, candidates: z.array(matchView), considered: z.number().int() })),
  waiting: z.array(pairingCard),
  counts: z.object({ published: z.number().int(), drafts: z.number().int(), pairings: z.number().int() }),
})
export type IndustryHome = z.infer<typeof industryHome>

/** A broker's morning: what is stuck. */
export const brokerHome = z.object({
  /** Each with whom to call: the side that has to act, or both. */
  stuck: z.array(
    pairingCard.extend({
      call: z.array(z.object({ side: pairingSide, name: z.string().optional(), phone: z.string().optional() })),
    }),
  ),
  reviews: z.array(listingRow),
  unanswered: z.array(listingCard),
  counts: z.object({
    stuck: z.number().int(),
    reviews: z.number().int(),
    changes: z.number().int(),
    verifications: z.number().int(),
    unanswered: z.number().int(),
    open: z.number().int(),
  }),
})
export type BrokerHome = z.infer<typeof brokerHome>
