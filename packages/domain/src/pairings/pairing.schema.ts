import { z } from 'zod'

import { pairingStages, type PairingStage } from './pairing-stages.ts'

export const pairingStage = z.enum(pairingStages)
export type { PairingStage }

/** The two sides that must consent. */
export const pairingSide = z.enum(['scenario', 'capability'])
export type PairingSide = z.infer<typeof pairingSide>

/** Whose turn it is. */
export const pairingTurn = z.enum(['broker', 'scenario', 'capability', 'both', 'none'])
export type PairingTurn = z.infer<typeof pairingTurn>

export const consentState = z.enum(['pending', 'consented', 'declined'])
export type ConsentState = z.infer<typeof consentState>

/** Why a side says no; the first eight are what technology buyers say most, in our words. */
export const declineReasons = [
  'too_early',
  'benefit_unclear',
  'no_commercial_route',
  'description_unclear',
  'not_our_field',
  'no_capacity',
  'budget_mismatch',
  'already_supplier',
  'data_constraints',
  'other',
] as const
export const declineReason = z.enum(declineReasons)
export type DeclineReason = z.infer<typeof declineReason>

const reasonsOfEither = [
  'too_early',
  'benefit_unclear',
  'description_unclear',
  'no_capacity',
  'budget_mismatch',
  'data_constraints',
] as const satisfies readonly DeclineReason[]

/** What each side can mean: only who buys has a supplier already, only who sells has a field and a route to market. */
export const declineReasonsOf: Readonly<Record<PairingSide, readonly DeclineReason[]>> = {
  scenario: [...reasonsOfEither, 'already_supplier', 'other'],
  capability: [...reasonsOfEither, 'no_commercial_route', 'not_our_field', 'other'],
}

/** Why staff close a pairing, in the words that both sides read. */
export const closeReasons = [
  'chose_another',
  'need_changed',
  'no_answer',
  'pilot_missed',
  'terms_not_agreed',
  'other',
] as const
export const closeReason = z.enum(closeReasons)
export type CloseReason = z.infer<typeof closeReason>

/** Written by the platform alone, where both sides had proposed the same: one pairing goes on for both. */
export const joinedReason = 'joined'

/** How a pairing ended before its goal, as both sides may read it. */
export const pairingEnd = z.object({
  by: z.enum(['platform', 'scenario', 'capability']),
  at: z.string(),
  /** From one of the two lists; absent where only words were written. */
  reason: z.union([declineReason, closeReason, z.literal(joinedReason)]).optional(),
  words: z.string().optional(),
})
export type PairingEnd = z.infer<typeof pairingEnd>

/** Lanes of the board. */
export const lanes = ['manufacturing', 'medicine', 'agriculture', 'other'] as const
export const lane = z.enum(lanes)
export type Lane = z.infer<typeof lane>
