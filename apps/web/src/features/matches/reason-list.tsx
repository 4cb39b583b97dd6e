import { Group, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { SignalView } from '@duijie/domain/matches/match.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'

import { useLocale } from '../../shared/i18n.ts'
import { topSignals, unknownSignals } from './score.ts'
import { GroupDot } from './score-bar.tsx'
import { groupOf } from './signal-groups.ts'
import { useReason } from './use-reason.ts'

type Props = { signals: readonly SignalView[]; reader?: PairingSide; most?: number }

/** The strongest reasons as sentences, each with the hue of its group. */
export const TopReasons = ({ signals, reader, most = 3 }: Props) => {
  const say = useReason(reader)
  return (
    <List listStyleType="none" spacing={2} size="sm">
      {topSignals(signals, most).map((signal) => (
        <List.Item key={signal.name}>
          <Group gap={8} wrap="nowrap" align="baseline">
            <GroupDot group={groupOf(signal.name)} />
            <span>{say(signal)}</span>
          </Group>
        </List.Item>
      ))}
    </List>
  )
}

/** What would settle the score if somebody said it; grey, on one line. */
export const UnknownReasons = ({ signals, reader, most = 3 }: Props) => {
  const { t } = useTranslation('matches')
  const say = useReason(reader)
  const locale = useLocale()
  const unknown = unknownSignals(signals).slice(0, most)
  if (unknown.length === 0) return null
  return (
    <Text size="xs" c="dimmed">
      {t('card.missing')}
      {locale === 'zh' ? '：' : ': '}
      {unknown.map(say).join(locale === 'zh' ? '；' : '; ')}
    </Text>
  )
}
