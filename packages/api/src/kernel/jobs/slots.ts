import { createHash } from 'node:crypto'

import { Cron } from 'croner'

const timezone = 'Asia/Shanghai'

/** Throws where the pattern is none, so that a wrong one stops the start. */
export const parseCron = (pattern: string): Cron => new Cron(pattern, { timezone, paused: true })

/** The last moment at or before `now` that the pattern names; undefined if it never came. */
export const latestSlot = (cron: Cron, now: Date): Date | undefined =>
  // The library looks strictly before the reference.
  cron.previousRuns(1, new Date(now.getTime() + 1))[0]

/** One id for each job and slot, so that the primary key lets only one of several processes queue it. */
export const slotId = (name: string, slot: Date): string =>
  `job_${createHash('sha256').update(`${name} ${slot.toISOString()}`).digest('hex').slice(0, 24)}`
