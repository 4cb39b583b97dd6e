/** How somebody hears of what newly fits: not at all, in the app, or there and by a mail a day or a week. */
export const searchAlerts = ['off', 'app', 'daily', 'weekly'] as const
export type SearchAlert = (typeof searchAlerts)[number]

/** So many searches one person may keep. */
export const savedSearchLimit = 50
