import { z } from 'zod'

import { pairingSide } from '../pairings/pairing.schema.ts'
import { missingStates } from './missing.rules.ts'

/** One named reason why a pair fits; contributions of all signals add up to the score. */
export const signalView = z.object({
  name: z.string(),
  /** 0 to 1, or null where it is not known; unknown is neutral. */
  value: z.number().nullable(),
  weight: z.number(),
  contribution: z.number(),
  /** Of a value that is not known: whose part is missing, and whether it is absent, hidden or nobody's to state. */
  missing: z.array(z.object({ side: pairingSide, state: z.enum(missingStates) })).optional(),
  /** A sentence's code and its parameters; the web says it in the reader's language. */
  reason: z.object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  }),
})
export type SignalView = z.infer<typeof signalView>
