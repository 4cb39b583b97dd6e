import { formatDay, formatMinute } from '../format/day.ts'
import { useLocale } from '../i18n.ts'

/** A day, or the day of a moment with its minute on hover. */
export const DayText = ({ time }: { time: string }) => {
  const locale = useLocale()
  return (
    <time dateTime={time} title={time.length > 10 ? formatMinute(time, locale) : undefined}>
      {formatDay(time, locale)}
    </time>
  )
}
