import { Group } from '@mantine/core'
import { IconBellCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { formatDayOrTime } from '../../../shared/format/day.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { useToday } from './use-today.ts'

/** When whoever has to act was reminded: the time of today, else the day. Nothing where nobody was. */
export const RemindedText = ({ card: { reminded } }: { card: Pick<PairingCard, 'reminded'> }) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const today = useToday()
  if (!reminded) return null
  return (
    <Group
      component="span"
      gap={2}
      wrap="nowrap"
      display="inline-flex"
      c="dimmed"
      fz="xs"
      style={{ whiteSpace: 'nowrap' }}
    >
      <IconBellCheck size={13} aria-hidden />
      {t('remind.at', { time: formatDayOrTime(reminded.at, today, locale) })}
    </Group>
  )
}
