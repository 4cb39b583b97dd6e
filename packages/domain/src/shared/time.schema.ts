import { z } from 'zod'

import { dayMilliseconds } from './days.rules.ts'

/** A calendar day without a zone, `2026-11-23`. */
export const dayText = z
  .string()
  .length(10, { message: 'day.malformed' })
  .pipe(z.iso.date({ message: 'day.malformed' }))

/** The moment now; passed in. */
export type Clock = () => Date

/** Whole days from `from` to `to`, both ISO times; never negative. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / dayMilliseconds))

/** The calendar day in China at a moment: days that people write, such as when something is due, are days there. */
export const dayInChina = (now: string): string => new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10)
