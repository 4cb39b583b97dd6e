import type { Reading, ReadingNote } from './quantity.rules.ts'

/** Forms of dates that a source may state where they could be told in two ways, or are not whole days. */
export const dayFormats = [
  'YYYY-MM-DD',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
  'YYYYMMDD',
  'YYYY年M月D日',
  'YYYY-MM',
  'YYYY',
  'D MMM YYYY',
  'MMM D, YYYY',
  'M/D/YYYY',
  'D/M/YYYY',
  'D.M.YYYY',
  'M/YYYY',
  'MMM YYYY',
  'MMM-YY',
] as const
export type DayFormat = (typeof dayFormats)[number]

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const monthName = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`

type Part = 'y' | 'm' | 'd' | 'name' | 'yy'

/** A month or a year alone means its first day. */
const forms: Readonly<Record<DayFormat, readonly [pattern: RegExp, parts: readonly Part[]]>> = {
  'YYYY-MM-DD': [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ['y', 'm', 'd']],
  'YYYY/MM/DD': [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, ['y', 'm', 'd']],
  'YYYY.MM.DD': [/^(\d{4})\.(\d{1,2})\.(\d{1,2})$/, ['y', 'm', 'd']],
  YYYYMMDD: [/^(\d{4})(\d{2})(\d{2})$/, ['y', 'm', 'd']],
  YYYY年M月D日: [/^(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号])?$/, ['y', 'm', 'd']],
  'YYYY-MM': [/^(\d{4})[-/.](\d{1,2})$/, ['y', 'm']],
  YYYY: [/^(\d{4})年?$/, ['y']],
  'D MMM YYYY': [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[- ]${monthName}[-, ]+(\\d{4})$`), ['d', 'name', 'y']],
  'MMM D, YYYY': [new RegExp(`^${monthName} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`), ['name', 'd', 'y']],
  'M/D/YYYY': [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, ['m', 'd', 'y']],
  'D/M/YYYY': [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, ['d', 'm', 'y']],
  'D.M.YYYY': [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ['d', 'm', 'y']],
  'M/YYYY': [/^(\d{1,2})\/(\d{4})$/, ['m', 'y']],
  'MMM YYYY': [new RegExp(`^${monthName}[- ,]+(\\d{4})$`), ['name', 'y']],
  'MMM-YY': [new RegExp(`^${monthName}[- ](\\d{2})$`), ['name', 'yy']],
}

/** Tried where a source states none. Day-first and month-first cannot be told apart, nor `Jul-25` from 25 July. */
const plainFormats: readonly DayFormat[] = [
  'YYYY-MM-DD',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
  'YYYYMMDD',
  'YYYY年M月D日',
  'YYYY-MM',
  'YYYY',
  'D MMM YYYY',
  'MMM D, YYYY',
  'MMM YYYY',
]

const toDay = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}

const numberOf = (part: Part, text: string): number => {
  if (part === 'name') return months.findIndex((month) => text.startsWith(month)) + 1
  return part === 'yy' ? 2000 + Number(text) : Number(text)
}

const readForm = (text: string, format: DayFormat): string | undefined => {
  const [pattern, parts] = forms[format]
  const found = pattern.exec(text)
  if (!found) return undefined
  const read = { y: 0, m: 1, d: 1 }
  for (const [index, part] of parts.entries()) {
    const piece = found[index + 1]
    if (piece === undefined) continue
    read[part === 'yy' ? 'y' : part === 'name' ? 'm' : part] = numberOf(part, piece)
  }
  return toDay(read.y, read.m, read.d)
}

/** Hours of a day behind a date, as spreadsheets and databases write them; `midnight` where they say nothing. */
const clock =
  /(?:[t ]\s?|(?<=[日号]))(?:(上午|下午|am|pm) ?)?(\d{1,2})(?:[:时点](\d{2})?)(?:[:分](\d{2})(?:\.\d+)?秒?)? ?(am|pm)? ?(?:z|utc|[+-]\d{2}:?\d{2})?$/

const withoutClock = (text: string): { date: string; hasTime: boolean } => {
  const found = clock.exec(text)
  if (!found) return { date: text, hasTime: false }
  const [whole, before, hour, minute, second, behind] = found
  const half = before ?? behind
  const isMidnight =
    [minute, second].every((part) => Number(part ?? 0) === 0) &&
    Number(hour) === (half === 'am' || half === '上午' ? 12 : 0)
  return {
    date: text.slice(0, -whole.length),
    hasTime: !isMidnight && Number(hour) + Number(minute ?? 0) + Number(second ?? 0) > 0,
  }
}

/** Days that Excel counts from 30 December 1899; 1950 to 2100, so that no other number is taken for one. */
const readSerial = (text: string): { day: string; hasTime: boolean } | undefined => {
  const found = /^(\d{5})(\.\d+)?$/.exec(text)
  const serial = Number(found?.[1])
  if (!found || serial < 18_264 || serial > 73_415) return undefined
  const day = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)
  return { day, hasTime: Number(found[2] ?? 0) > 0 }
}

/** Half width, lower case, single spaces, none beside 年月日, no day of the week. */
const foldDay = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/\s*[([]?(?:星期|周|礼拜)[一二三四五六日天][)\]]?/, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? /, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([年月]) ?/g, '$1')
    .replace(/ ([日号])/g, '$1')
    .trim()

/** A calendar day in one of the formats, with or without a time of day, or the number that Excel keeps for it. */
export const readDay = (text: string, formats: readonly DayFormat[] = plainFormats): Reading<string> => {
  if (text.length > 60) return { problem: 'unreadable' }
  const folded = foldDay(text)
  const serial = readSerial(folded)
  if (serial) return { value: serial.day, notes: serial.hasTime ? ['serial', 'time_dropped'] : ['serial'] }
  const { date, hasTime } = withoutClock(folded)
  const notes: ReadingNote[] = hasTime ? ['time_dropped'] : []
  for (const format of formats) {
    const day = readForm(date.trim(), format)
    if (day) return { value: day, notes }
  }
  return { problem: 'unreadable' }
}
