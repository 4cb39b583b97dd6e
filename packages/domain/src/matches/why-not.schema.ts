import { z } from 'zod'

import { signalView } from './signal.view.schema.ts'

/** Changes of one or two fields that together would bring a capability into the list; a smaller one would not. */
export const remedyView = z.object({
  changes: z.array(z.object({ field: z.string(), reason: signalView.shape.reason })),
})
export type RemedyView = z.infer<typeof remedyView>

/** Where a capability stands among the first `places` for a scenario, and what would bring it in. Scores are 0 to 1. */
export const whyNotView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('listed'),
    places: z.number().int(),
    score: z.number(),
    rank: z.number().int(),
    /** What would bring it at least one place up; least effort first, empty at the top. */
    remedies: z.array(remedyView),
  }),
  z.object({
    kind: z.literal('not_listed'),
    places: z.number().int(),
    score: z.number(),
    /** Score of the last one in the list; null if places are left. */
    lastScore: z.number().nullable(),
    /** Constraints that rule it out. */
    violations: z.array(z.string()),
    /** Least effort first. */
    remedies: z.array(remedyView),
  }),
])
export type WhyNotView = z.infer<typeof whyNotView>
