import { dayMilliseconds } from '../shared/days.rules.ts'

/** How somebody hears of what newly fits: not at all, in the app, or there and by a mail a day or a week. */
export const searchAlerts = ['off', 'app', 'daily', 'weekly'] as const
export type SearchAlert = (typeof searchAlerts)[number]

/** The alerts that come by mail as well. */
export const mailedAlerts = ['daily', 'weekly'] as const
export type MailedAlert = (typeof mailedAlerts)[number]

/** So many searches one person may keep. */
export const savedSearchLimit = 50

/**
 * The latest moment at or before `now` when digests went out: eight in the morning in Beijing, which is midnight UTC,
 * every day or on Mondays. A digest tells what was found before it.
 */
export const digestMoment = (alert: MailedAlert, now: Date): string => {
  const day = Math.floor(now.getTime() / dayMilliseconds) * dayMilliseconds
  const sinceMonday = alert === 'daily' ? 0 : (new Date(day).getUTCDay() + 6) % 7
  return new Date(day - sinceMonday * dayMilliseconds).toISOString()
}
