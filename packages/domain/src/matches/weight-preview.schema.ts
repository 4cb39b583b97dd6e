import { z } from 'zod'

import { bilingualView } from '../listings/listing.view.schema.ts'

/** Where a candidate stood in each of two lists, from 1; null: beyond what was looked at. */
const shift = z.object({
  capabilityId: z.string(),
  title: bilingualView,
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
})
export type WeightShift = z.infer<typeof shift>

/** What a draft of weights would change in the list of one open scenario. */
export const scenarioEffect = z.object({
  scenarioId: z.string(),
  title: bilingualView,
  /** How many of the first ten would be new. */
  entered: z.number().int(),
  /** Share of the first ten that stays, 0 to 1; and Kendall's tau of their order, -1 to 1. */
  overlap: z.number(),
  tau: z.number(),
  climb: shift.optional(),
  fall: shift.optional(),
})
export type ScenarioEffect = z.infer<typeof scenarioEffect>

/** A part of the scenarios that a preview looks at, in a stable order. */
export const weightEffectPage = z.object({
  /** The version that the draft is compared with. */
  against: z.string(),
  /** Scenarios in the whole preview. */
  total: z.number().int(),
  items: z.array(scenarioEffect),
  /** Where the next part starts; absent where this is the last. */
  next: z.number().int().optional(),
})
export type WeightEffectPage = z.infer<typeof weightEffectPage>

/** nDCG@10 on the labelled set, from each language to each, as it is and as it would be. */
export const weightQuality = z.object({
  against: z.string(),
  scenarios: z.number().int(),
  capabilities: z.number().int(),
  judgements: z.number().int(),
  directions: z.array(
    z.object({
      need: z.enum(['zh', 'en']),
      offer: z.enum(['zh', 'en']),
      before: z.number(),
      after: z.number(),
    }),
  ),
})
export type WeightQuality = z.infer<typeof weightQuality>
