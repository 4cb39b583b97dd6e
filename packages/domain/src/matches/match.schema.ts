import { z } from 'zod'

import { statedInterest } from '../interest/interest.schema.ts'
import { listingCard } from '../listings/listing.view.schema.ts'
import { pairingEnd } from '../pairings/pairing.schema.ts'
import { fieldStates } from '../listings/field-state.rules.ts'
import { bilingualView } from '../listings/listing.view.schema.ts'
import { priceModel } from '../listings/capability.schema.ts'
import { nothingFitsView } from './nothing-fits.schema.ts'
import { scoreBasis } from './score-basis.schema.ts'
import { signalView } from './signal.view.schema.ts'
import { endStages } from '../pairings/pairing-stages.ts'

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

/** What a candidate asks or can pay, in fen; amounts only where they are known to the reader. */
export const moneyView = z.object({
  state: z.enum(fieldStates),
  minimumFen: z.number().int().optional(),
  maximumFen: z.number().int().optional(),
  model: priceModel.optional(),
})
export type MoneyView = z.infer<typeof moneyView>

/** A past deployment in the scenario's own sector, as the public may read it. */
export const caseView = z.object({ title: bilingualView, outcome: bilingualView.optional() })

/** A candidate: the other side's listing and why. */
export const matchView = z.object({
  listing: listingCard,
  /** Candidates whose points are the same share a place; `tied` says how many they are. */
  rank: z.number().int(),
  tied: z.number().int(),
  /** A price of a capability, a budget of a scenario. */
  money: moneyView,
  /** Past deployments of the capability, and the one to name first to this scenario. */
  cases: z.number().int(),
  case: caseView.optional(),
  explanation: explanationView,
  /** The pairing of these two that is under way, if the reader may see it. */
  pairingId: z.string().optional(),
  /** Where there is none: the latest of these two that ended before its goal, if the reader may see it. */
  past: z.object({ pairingId: z.string(), stage: z.enum(endStages), end: pairingEnd }).optional(),
  /** What the asking side itself has said of this one; never what the other side has. */
  ownInterest: statedInterest.optional(),
})
export type MatchView = z.infer<typeof matchView>

/** A candidate of the owner's list that is ruled out by what staff alone may read. */
export const ruledOutView = z.object({ listing: listingCard, violations: z.array(z.string()) })
export type RuledOutView = z.infer<typeof ruledOutView>

/** Candidates of one listing, best first; `excluded` says how many each constraint removed. */
export const matchPage = z.object({
  listing: listingCard,
  /** Of a scenario: those whose vendor can be met. */
  matches: z.array(matchView),
  /** Of a scenario: what can be built on; nobody delivers it. */
  openModels: z.array(matchView),
  /** For staff, whom the owner's list shows and this one cannot; for all others empty. */
  ruledOut: z.array(ruledOutView),
  excluded: z.record(z.string(), z.number().int()),
  /** Candidates that conditions removed, each counted once however many it fails. */
  excludedTotal: z.number().int(),
  /** What the scores rest on: both full texts, for staff; or the asker's full text and the others' public text. */
  basis: z.enum(['full', 'own_and_public']),
  /** Whether the reader may state interest for this listing, and whether they may leave candidates out. */
  permissions: z.object({ stateInterest: z.boolean(), curate: z.boolean() }),
  considered: z.number().int(),
  /** Of a scenario for which nobody is possible: by what the reader may know. */
  nothingFits: nothingFitsView.optional(),
})
export type MatchPage = z.infer<typeof matchPage>
