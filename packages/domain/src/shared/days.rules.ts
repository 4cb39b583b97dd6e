/** A day of the clock, for sums with times; days that people write have `dayInChina`. */
export const dayMilliseconds = 86_400_000

/** The ISO time so many whole days after another, or before it where `days` is negative, at the same time of day. */
export const addDays = (at: string, days: number): string =>
  new Date(Date.parse(at) + days * dayMilliseconds).toISOString()

/** The calendar day so many days after another, both as `2026-11-23`. */
export const addToDay = (day: string, days: number): string => addDays(`${day}T00:00:00.000Z`, days).slice(0, 10)
