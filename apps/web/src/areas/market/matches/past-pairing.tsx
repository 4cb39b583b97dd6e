import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { MatchView } from '@duijie/domain/matches/match.schema.ts'

import { endReasonText } from '../../../shared/end-reason.ts'
import { formatDay } from '../../../shared/format/day.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { TextLink } from '../../../shared/ui/links.tsx'

/** That these two were paired before, and why it came to nothing. */
export const PastPairing = ({ past }: { past: NonNullable<MatchView['past']> }) => {
  const { t } = useTranslation(['matches', 'pairings'])
  const locale = useLocale()
  const { pairingId, stage, end } = past
  const reason = end.reason ? endReasonText(end.reason, (key) => t(`pairings:${key}`)) : (end.words ?? '')
  return (
    <Text size="xs" c="dimmed">
      {t('card.past', { stage: t(`pairings:stage.${stage}`), day: formatDay(end.at, locale), reason })} ·{' '}
      <TextLink to="/pairings/$id" params={{ id: pairingId }} inherit underline="always">
        {t('card.pastOpen')}
      </TextLink>
    </Text>
  )
}
