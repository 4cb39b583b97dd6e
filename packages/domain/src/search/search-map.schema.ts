import { z } from 'zod'

import { taskGroups } from '../taxonomy/task-groups.ts'

const counts = z.object({ capabilities: z.number().int(), scenarios: z.number().int() })

export const taskGroup = z.enum(taskGroups.map(({ id }) => id))

/**
 * Supply and demand by sector and task group: how many open capabilities and scenarios there are of each. What belongs to
 * several groups counts in each of them, and once in its sector's own counts.
 */
export const searchMap = z.object({
  /** Sections and divisions in use, in the order of their codes. */
  rows: z.array(
    counts.extend({
      sector: z.string(),
      /** One a group, in the order of `taskGroups`. */
      cells: z.array(counts.extend({ group: taskGroup })),
    }),
  ),
  /** The index is away, so that nothing could be counted. */
  degraded: z.boolean(),
})
export type SearchMap = z.infer<typeof searchMap>
