import { z } from 'zod'

import { statedInterest } from '../interest/interest.schema.ts'
import { listingCard } from '../listings/listing.view.schema.ts'
import { pairingEnd } from '../pairings/pairing.schema.ts'
import { nothingFitsView } from './nothing-fits.schema.ts'
import { scoreBasis } from './score-basis.schema.ts'
import { signalView } from './signal.view.schema.ts'

/** A text with the places that matched, in UTF-16 units `[start, end)`. */
export const matchedText = z.object({
  text: z.string(),
  ranges: z.array(z.tuple([z.number().int(), z.number().int()])),
})
export type MatchedText = z.infer<typeof matchedText>

/** Everything that explains one pair. */
export const explanationView = z.object({
  score: z.number(),
  /** What pairings kept before it was named rests on both teasers. */
  basis: scoreBasis.default('teasers'),
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
  /** Where there is none: the latest of these two that ended before its goal, if the reader may see it. */
  past: z.object({ pairingId: z.string(), stage: z.enum(['declined', 'closed']), end: pairingEnd }).optional(),
  /** What the asking side itself has said of this one; never what the other side has. */
  ownInterest: statedInterest.optional(),
})
export type MatchView = z.infer<typeof matchView>

/** Candidates of one listing, best first; `excluded` says how many each constraint removed. */
export const matchPage = z.object({
  listing: listingCard,
  matches: z.array(matchView),
  excluded: z.record(z.string(), z.number().int()),
  /** Candidates that conditions removed, each counted once however many it fails. */
  excludedTotal: z.number().int(),
  /** What the scores rest on: both full texts, for staff; or the asker's full text and the others' public text. */
  basis: z.enum(['full', 'own_and_public']),
  /** Whether the reader may state interest for this listing, and whether he may leave candidates out. */
  permissions: z.object({ stateInterest: z.boolean(), curate: z.boolean() }),
  considered: z.number().int(),
  /** Of a scenario for which nobody is possible: by what the reader may know. */
  nothingFits: nothingFitsView.optional(),
})
export type MatchPage = z.infer<typeof matchPage>
