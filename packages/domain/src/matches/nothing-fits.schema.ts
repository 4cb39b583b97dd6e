import { z } from 'zod'

import { remedyView } from './why-not.schema.ts'

/** Why no candidate is possible for a scenario, and what its owner could ask for instead. */
export const nothingFitsView = z.object({
  considered: z.number().int(),
  /** The smallest set of conditions that exclude everyone together, and how many candidates each excludes. */
  conflict: z.array(z.object({ constraint: z.string(), excluded: z.number().int() })),
  /** Least effort first, each with how many candidates it lets in; empty if nothing that was asked for is to blame. */
  relaxations: z.array(remedyView.extend({ letsIn: z.number().int() })),
})
export type NothingFitsView = z.infer<typeof nothingFitsView>
