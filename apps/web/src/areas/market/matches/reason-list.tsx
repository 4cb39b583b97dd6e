import { Group, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { SignalView } from '@duijie/domain/matches/signal.view.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { topSignals, unknownSignals, weakSignals } from './score.ts'
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

type LineProps = { label: string; signals: readonly SignalView[]; reader: PairingSide | undefined }

const ReasonLine = ({ label, signals, reader }: LineProps) => {
  const say = useReason(reader)
  const locale = useLocale()
  if (signals.length === 0) return null
  return (
    <Text size="xs" c="dimmed">
      {label}
      {locale === 'zh' ? '：' : ': '}
      {signals.map(say).join(locale === 'zh' ? '；' : '; ')}
    </Text>
  )
}

/** What would settle the score if somebody said it; grey, on one line. */
export const UnknownReasons = ({ signals, reader, most = 3 }: Props) => {
  const { t } = useTranslation('matches')
  return <ReasonLine label={t('card.missing')} signals={unknownSignals(signals).slice(0, most)} reader={reader} />
}

/** What speaks against the pair, what costs most first; grey, on one line. */
export const WeakReasons = ({ signals, reader, most = 2 }: Props) => {
  const { t } = useTranslation('matches')
  return <ReasonLine label={t('card.weak')} signals={weakSignals(signals).slice(0, most)} reader={reader} />
}
