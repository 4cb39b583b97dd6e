import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const partsOf = (time: string): { year: number; month: number; day: number } => {
  // A bare day has no zone; a moment is shown on the reader's own calendar.
  if (time.length === 10) {
    const [year = 0, month = 1, day = 1] = time.split('-').map(Number)
    return { year, month, day }
  }
  const local = new Date(time)
  return { year: local.getFullYear(), month: local.getMonth() + 1, day: local.getDate() }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `2026年11月23日`, `23 Nov 2026`. Takes a day or an ISO time. */
export const formatDay = (time: string, locale: Locale): string => {
  const { year, month, day } = partsOf(time)
  return locale === 'zh' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1]} ${year}`
}

/** The same without its year: `11-23`, `23 Nov`. */
export const formatShortDay = (time: string, locale: Locale): string => {
  const { month, day } = partsOf(time)
  return locale === 'zh' ? `${two(month)}-${two(day)}` : `${day} ${months[month - 1]}`
}

const minuteOf = (local: Date): string => `${two(local.getHours())}:${two(local.getMinutes())}`

/** A moment near by: `12:54` on `today` (a day on the reader's own calendar), `11-22` or `22 Nov` before it. */
export const formatDayOrTime = (time: string, today: string, locale: Locale): string => {
  const { year, month, day } = partsOf(time)
  const isToday = `${year}-${two(month)}-${two(day)}` === today
  return isToday ? minuteOf(new Date(time)) : formatShortDay(time, locale)
}

/** A moment with its minute: `2026年11月23日 08:40`. */
export const formatMinute = (time: string, locale: Locale): string => {
  return `${formatDay(time, locale)} ${minuteOf(new Date(time))}`
}
