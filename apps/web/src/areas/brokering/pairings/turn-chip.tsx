import { Group, Text, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCalendar, IconCalendarX, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { formatShortDay } from '../../../shared/format/day.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { turnWord } from './pairing-words.ts'

/** Whose turn it is; the reader's own turn stands out. */
export const TurnText = ({ card }: { card: Pick<PairingCard, 'turn' | 'mySide'> }) => {
  const { t } = useTranslation('pairings')
  const word = turnWord(card)
  return (
    <Text
      span
      size="xs"
      fw={word === 'you' ? 600 : 400}
      c={word === 'you' ? 'var(--mantine-primary-color-light-color)' : 'dimmed'}
    >
      {t(`turn.${word}`)}
    </Text>
  )
}

const staleColour = 'light-dark(#a3480f, #f2a45c)'

/** Days in the stage; stuck ones with an icon and a colour, and said in words to who hovers or listens. */
export const DaysInStage = ({ card }: { card: Pick<PairingCard, 'daysInStage' | 'stale'> }) => {
  const { t } = useTranslation('pairings')
  const label = t(card.stale ? 'daysStale' : 'daysInStage', { count: card.daysInStage })
  const Icon = card.stale ? IconAlertTriangle : IconClock
  return (
    <Tooltip label={label}>
      <Group
        component="span"
        role="img"
        aria-label={label}
        gap={2}
        wrap="nowrap"
        display="inline-flex"
        c={card.stale ? staleColour : 'dimmed'}
        fz="xs"
        fw={card.stale ? 600 : 400}
        style={{ whiteSpace: 'nowrap' }}
      >
        <Icon size={13} aria-hidden />
        {t('days', { count: card.daysInStage })}
      </Group>
    </Tooltip>
  )
}

type DueProps = {
  day: string
  today: string
  /** Only the day, with an icon where it has passed: for cards. */
  short?: boolean
}

/** The day a next step is due; late ones say so. */
export const DueText = ({ day, today, short = false }: DueProps) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const isLate = day < today
  const shown = formatShortDay(day, locale)
  const sentence = t(isLate ? 'overdue' : 'due', { day: shown })
  if (!short) {
    return (
      <Text span size="xs" c={isLate ? staleColour : 'dimmed'}>
        {sentence}
      </Text>
    )
  }
  return (
    <Tooltip label={sentence}>
      <Group
        component="span"
        role="img"
        aria-label={sentence}
        gap={2}
        wrap="nowrap"
        display="inline-flex"
        c={isLate ? staleColour : 'dimmed'}
        fz="xs"
        style={{ whiteSpace: 'nowrap' }}
      >
        {isLate ? <IconCalendarX size={13} aria-hidden /> : <IconCalendar size={13} aria-hidden />}
        {shown}
      </Group>
    </Tooltip>
  )
}
