import { z } from 'zod'

import { listingCard } from '../listings/listing.view.schema.ts'

/** One named reason why a pair fits; contributions of all signals add up to the score. */
export const signalView = z.object({
  name: z.string(),
  /** 0 to 1, or null where it is not known; unknown is neutral. */
  value: z.number().nullable(),
  weight: z.number(),
  contribution: z.number(),
  /** A sentence's code and its parameters; the web says it in the reader's language. */
  reason: z.object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  }),
})
export type SignalView = z.infer<typeof signalView>

/** A text with the places that matched, in UTF-16 units `[start, end)`. */
export const matchedText = z.object({
  text: z.string(),
  ranges: z.array(z.tuple([z.number().int(), z.number().int()])),
})
export type MatchedText = z.infer<typeof matchedText>

/** Everything that explains one pair. */
export const explanationView = z.object({
  score: z.number(),
  weightsVersion: z.string(),
  signals: z.array(signalView),
  matchedTerms: z.object({ scenario: z.array(matchedText), capability: z.array(matchedText) }),
})
export type ExplanationView = z.infer<typeof explanationView>

/** A candidate: the other side's listing and why. */
export const matchView = z.object({
  listing: listingCard,
  rank: z.number().int(),
  explanation: explanationView,
  /** The pairing of these two that is under way, if the reader may see it. */
  pairingId: z.string().optional(),
})
export type MatchView = z.infer<typeof matchView>

/** Candidates of one listing, best first; `excluded` says how many each constraint removed. */
export const matchPage = z.object({
  listing: listingCard,
  matches: z.array(matchView),
  excluded: z.record(z.string(), z.number().int()),
  considered: z.number().int(),
})
export type MatchPage = z.infer<typeof matchPage>
