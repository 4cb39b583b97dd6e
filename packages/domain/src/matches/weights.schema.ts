import { z } from 'zod'

import { boundedRecord } from '../shared/bounded-record.schema.ts'
import { safeText } from '../shared/safe-text.schema.ts'
import { weightLimits, type WeightChoice } from './weight-limits.ts'

const within = ({ least, most }: { least: number; most: number }) =>
  z.number({ message: 'weights.number_needed' }).refine((value) => value >= least && value <= most, {
    message: 'weights.out_of_range',
  })

/** One choice of weights. That every signal has one, and not all are 0, is the engine's own rule. */
export const weightChoice: z.ZodType<WeightChoice, WeightChoice> = z.object({
  neutral: within(weightLimits.neutral),
  affinityHalf: within(weightLimits.affinityHalf),
  weights: boundedRecord(z.string().max(32), within(weightLimits.weight), 64),
})

/** Why a version was made, for readers of old matches. */
export const weightNote = safeText(500).pipe(z.string().trim().min(1, { message: 'text.required' }))

/** A version of the weights; number 0 is what the code ships with and has neither author nor time. */
export const weightVersion = z.object({
  number: z.number().int().min(0),
  /** What stored matches name: as `MatchResult.weightsVersion`. */
  name: z.string(),
  choice: weightChoice,
  note: z.string().optional(),
  author: z.string().optional(),
  createdAt: z.string().optional(),
  isActive: z.boolean(),
  /** What it changed of the version before it. */
  changes: z.array(z.object({ field: z.string(), from: z.number(), to: z.number() })),
})
export type WeightVersion = z.infer<typeof weightVersion>

/** What an editor starts from. */
export const weightsInForce = z.object({
  /** Grows with every version and every activation; a write names the one that its writer has seen. */
  revision: z.number().int(),
  active: weightVersion,
  /** What the code ships with. */
  defaults: weightChoice,
  /** Every signal in the order of its bar; one that is not used counts for nothing, whatever its weight. */
  signals: z.array(z.object({ name: z.string(), isUsed: z.boolean() })),
  /** What undoing would bring back; absent where nothing was activated. */
  previous: z.object({ number: z.number().int(), name: z.string() }).optional(),
})
export type WeightsInForce = z.infer<typeof weightsInForce>
