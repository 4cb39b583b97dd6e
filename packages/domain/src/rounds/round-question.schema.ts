import { z } from 'zod'

import { listingCard } from '../listings/listing.view.schema.ts'
import { remedyView } from '../matches/why-not.schema.ts'

/** Why a pair must not be assigned, whatever it scores. */
export const pairObstacle = z.enum(['same_organisation', 'open_model', 'refused', 'excluded'])
export type PairObstacle = z.infer<typeof pairObstacle>

/** A scenario that a round can take, as its picker shows it. */
export const roundScenario = z.object({
  listing: listingCard,
  /** Whole days since it was published. */
  daysOpen: z.number().int(),
  /** Pairings that are under way or deployed. */
  pairings: z.number().int(),
})
export type RoundScenarioView = z.infer<typeof roundScenario>

/** A capability beside one scenario, as the picker of pairs shows it. */
export const roundCandidate = z.object({
  listing: listingCard,
  /** 0 to 1. */
  score: z.number(),
  /** Constraints that rule it out. */
  violations: z.array(z.string()),
  obstacle: pairObstacle.optional(),
  /** The two have a pairing that is under way or deployed. */
  isPaired: z.boolean(),
})
export type RoundCandidateView = z.infer<typeof roundCandidate>

/**
 * Why a scenario or a capability got less than it asked for. `reasons` are the matching package's, one for each of the
 * best candidates; their parameters depend on their code.
 */
export const leftOutParty = z.object({
  side: z.enum(['scenario', 'capability']),
  id: z.string(),
  asked: z.number().int(),
  got: z.number().int(),
  reasons: z.array(z.object({ code: z.string(), parameters: z.record(z.string(), z.unknown()) })),
  more: z.number().int(),
})
export type LeftOutParty = z.infer<typeof leftOutParty>

/** What would bring a pair into a round, or why one side was left out of it. */
export const roundAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assigned') }),
  z.object({ kind: z.literal('forbidden') }),
  z.object({ kind: z.literal('barred'), obstacle: pairObstacle }),
  z.object({ kind: z.literal('no_round') }),
  z.object({
    kind: z.literal('not_assigned'),
    score: z.number(),
    violations: z.array(z.string()),
    /** Least effort first. */
    remedies: z.array(remedyView),
    /** False if tries ran out, so that a smaller change may exist. */
    isComplete: z.boolean(),
  }),
  /** Why one side got nobody, or fewer than it could have. */
  z.object({ kind: z.literal('left_out'), party: leftOutParty }),
  /** It got all that it asked for. */
  z.object({ kind: z.literal('served') }),
])
export type RoundAnswerView = z.infer<typeof roundAnswer>

const roundQuestionStatus = z.enum(['queued', 'running', 'done', 'failed', 'cancelled'])
export type RoundQuestionStatus = z.infer<typeof roundQuestionStatus>

export const roundQuestionView = z.object({
  id: z.string(),
  scenarioId: z.string().optional(),
  capabilityId: z.string().optional(),
  status: roundQuestionStatus,
  /** 0 to 1. */
  progress: z.number(),
  answer: roundAnswer.optional(),
})
export type RoundQuestionView = z.infer<typeof roundQuestionView>
