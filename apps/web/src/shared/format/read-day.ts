import { readDay as readWholeDay } from '@duijie/domain/values/day.rules.ts'

/** A day without its year is the next one to come. */
const nextOf = (inYear: (year: number) => string, today: string): string | undefined => {
  const year = Number(today.slice(0, 4))
  return [year, year + 1]
    .map((candidate) => readWholeDay(inYear(candidate)))
    .flatMap((reading) => ('value' in reading ? [reading.value] : []))
    .find((found) => found >= today)
}

/**
 * A day as people type it: all that an import reads as one, and `1月5日`, `1-5` or `5 Jan` as the next such day. Undefined for
 * anything else and for days that the calendar does not have. `today` is `2026-11-23`.
 */
export const readDay = (typed: string, today: string): string | undefined => {
  const short = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(typed.normalize('NFKC').trim())
  if (short) return nextOf((year) => `${year}-${short[1]}-${short[2]}`, today)
  const english = /^(\d{1,2})\s+([a-z]{3,9})\.?$/i.exec(typed.trim())
  if (english) return nextOf((year) => `${english[1]} ${english[2]} ${year}`, today)
  // A year or a month alone is no day yet for who is still typing it, nor is the number that a spreadsheet keeps.
  if (!/\d\D+\d|\d{8}/.test(typed.normalize('NFKC'))) return undefined
  const reading = readWholeDay(typed)
  return 'value' in reading && !reading.notes.includes('serial') ? reading.value : undefined
}
