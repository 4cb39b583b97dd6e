import { z } from 'zod'

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
