import { z } from 'zod'

/** Fixed-width UTC time, `2026-11-23T08:40:00.000Z`: sorts as text on every database. */
export const timeText = z
  .string()
  .length(24, { message: 'time.malformed' })
  .pipe(z.iso.datetime({ message: 'time.malformed' }))

/** A calendar day without a zone, `2026-11-23`. */
export const dayText = z
  .string()
  .length(10, { message: 'day.malformed' })
  .pipe(z.iso.date({ message: 'day.malformed' }))

/** The moment now; passed in. */
export type Clock = () => Date

export const toTimeText = (time: Date): string => time.toISOString()

/** Whole days from `from` to `to`, both ISO times; never negative. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000))
