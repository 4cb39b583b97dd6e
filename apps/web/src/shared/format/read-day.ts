const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const two = (value: number): string => String(value).padStart(2, '0')

/** A day that the calendar has, as `2027-01-05`. */
const toDay = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? `${year}-${two(month)}-${two(day)}` : undefined
}

const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** A day without its year is the next one to come. */
const nextOf = (month: number, day: number, today: string): string | undefined => {
  const year = Number(today.slice(0, 4))
  const thisYear = toDay(year, month, day)
  return thisYear !== undefined && thisYear >= today ? thisYear : toDay(year + 1, month, day)
}

/**
 * A day as people write it: `2027年1月5日`, `2027-1-5`, `2027/1/5`, `20270105`, `5 Jan 2027`, `1月5日`. Undefined for
 * anything else and for days that the calendar does not have. `today` is `2026-11-23`.
 */
export const readDay = (typed: string, today: string): string | undefined => {
  const text = typed.normalize('NFKC').trim()
  const whole = /^(\d{4})[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (whole) return toDay(Number(whole[1]), Number(whole[2]), Number(whole[3]))
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  if (short) return nextOf(Number(short[1]), Number(short[2]), today)
  const english = /^(\d{1,2})\s+([a-z]{3,9})\.?,?(?:\s+(\d{4}))?$/i.exec(text)
  if (!english) return undefined
  const month = monthOf(english[2] ?? '')
  if (month === 0) return undefined
  return english[3] ? toDay(Number(english[3]), month, Number(english[1])) : nextOf(month, Number(english[1]), today)
}
