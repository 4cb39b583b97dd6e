import { Text, Tooltip } from '@mantine/core'

import { formatDay, formatMinute } from '../format/day.ts'
import { formatMoney } from '../format/money.ts'
import { useLocale } from '../i18n.ts'

/** An amount in fen. */
export const Money = ({ fen }: { fen: number }) => <>{formatMoney(fen, useLocale())}</>

/** A day, or the day of a moment with its minute on hover. */
export const DayText = ({ time }: { time: string }) => {
  const locale = useLocale()
  const day = (
    <Text span inherit component="time" dateTime={time}>
      {formatDay(time, locale)}
    </Text>
  )
  return time.length > 10 ? <Tooltip label={formatMinute(time, locale)}>{day}</Tooltip> : day
}
