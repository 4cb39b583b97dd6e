import { z } from 'zod'

import { facetName } from './search.schema.ts'

/** Ways out of a search that found little, each with the exact total it would give under the same rights. */
export const searchHelp = z.object({
  /** Words of the platform's own vocabulary close to what was typed, the nearest first; the filters stay. */
  nearest: z.array(z.object({ text: z.string(), total: z.number().int() })),
  /** One filter given up at a time. */
  withoutFilter: z.array(z.object({ name: facetName, total: z.number().int() })),
  /** A text of several words with one given up at a time. */
  withoutWord: z.array(z.object({ word: z.string(), text: z.string(), total: z.number().int() })),
})
export type SearchHelp = z.infer<typeof searchHelp>
