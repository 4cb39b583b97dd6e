import { z } from 'zod'

import { scoreBasis } from './score-basis.schema.ts'
import { signalView } from './signal.view.schema.ts'

/** Changes of one or two fields that together are enough; a smaller one would not be. */
export const remedyView = z.object({
  changes: z.array(z.object({ field: z.string(), reason: signalView.shape.reason })),
})
export type RemedyView = z.infer<typeof remedyView>

/** Changes of a capability, and where they would bring it: its score, and its place from 1. */
export const suggestionView = remedyView.extend({ score: z.number(), rank: z.number().int() })
export type SuggestionView = z.infer<typeof suggestionView>

const standing = { places: z.number().int(), score: z.number(), basis: scoreBasis }

/** Where a capability stands among the first `places` for a scenario, and what would bring it in. Scores are 0 to 1. */
export const whyNotView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('listed'),
    ...standing,
    rank: z.number().int(),
    /** What would bring it at least one place up; what brings most for its effort first, empty at the top. */
    remedies: z.array(suggestionView),
  }),
  z.object({
    kind: z.literal('not_listed'),
    ...standing,
    /** Score of the last one in the list; null if places are left. */
    lastScore: z.number().nullable(),
    /** Constraints that rule it out. */
    violations: z.array(z.string()),
    /** What brings most for its effort first. */
    remedies: z.array(suggestionView),
  }),
])
export type WhyNotView = z.infer<typeof whyNotView>
