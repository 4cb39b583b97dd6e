import '@mantine/dates/styles.css'
import 'dayjs/locale/zh-cn'

import { DateInput, type DateInputProps } from '@mantine/dates'
import { useTranslation } from 'react-i18next'

import { formatDay } from '../format/day.ts'
import { readDay } from '../format/read-day.ts'
import { today } from '../format/today.ts'
import { useLocale } from '../i18n.ts'

type Props = Omit<DateInputProps, 'value' | 'onChange' | 'locale' | 'valueFormat' | 'dateParser' | 'ariaLabels'> & {
  /** `2027-01-05`, or nothing. */
  value: string
  onChange: (day: string) => void
}

/** A day, typed in any usual way or picked, in the application's language whatever the browser's is. */
export const DayInput = ({ value, onChange, ...rest }: Props) => {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <DateInput
      clearable
      autoComplete="off"
      placeholder={formatDay(`${Number(today().slice(0, 4)) + 1}-06-30`, locale)}
      locale={locale === 'zh' ? 'zh-cn' : 'en'}
      firstDayOfWeek={1}
      monthLabelFormat={locale === 'zh' ? 'YYYY年M月' : 'MMMM YYYY'}
      yearLabelFormat={locale === 'zh' ? 'YYYY年' : 'YYYY'}
      valueFormat={(day: string) => formatDay(day.slice(0, 10), locale)}
      dateParser={(text) => readDay(text, today()) ?? null}
      value={value || null}
      onChange={(day) => onChange(day ?? '')}
      ariaLabels={{
        previousMonth: t('day.previousMonth'),
        nextMonth: t('day.nextMonth'),
        previousYear: t('day.previousYear'),
        nextYear: t('day.nextYear'),
        monthLevelControl: t('day.pickMonth'),
        yearLevelControl: t('day.pickYear'),
      }}
      clearButtonProps={{ 'aria-label': t('day.clear') }}
      {...rest}
    />
  )
}
