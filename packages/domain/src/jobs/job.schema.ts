import { z } from 'zod'

/** Where a job stands. `parked` has failed too often and waits for somebody to decide. */
export const jobState = z.enum(['waiting', 'running', 'parked', 'done', 'cancelled'])
export type JobState = z.infer<typeof jobState>

export const jobView = z.object({
  id: z.string(),
  name: z.string(),
  state: jobState,
  attempts: z.number().int(),
  /** 0 to 1. */
  progress: z.number(),
  /** Somebody asked for its end and it has not ended yet. */
  isEnding: z.boolean(),
  runAt: z.string(),
  createdAt: z.string(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  /** Why the last try failed, as the program put it: for administrators alone. */
  error: z.string().optional(),
})
export type JobView = z.infer<typeof jobView>

export const jobCounts = z.object({ waiting: z.number(), running: z.number(), parked: z.number() })
export type JobCounts = z.infer<typeof jobCounts>
