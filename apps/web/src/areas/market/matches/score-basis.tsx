import { Text, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ScoreBasis } from '@duijie/domain/matches/score-basis.schema.ts'

/** What a number rests on, beside the number: two sides may read two numbers of one pair, and each says which it is. */
export const BasisText = ({ basis }: { basis: ScoreBasis }) => {
  const { t } = useTranslation('matches')
  return (
    <Tooltip label={t(`scoreBasis.long.${basis}`)} multiline maw={320}>
      <Text span size="xs" c="dimmed" flex="none" lh={1.3} style={{ wordBreak: 'keep-all' }}>
        {t(`scoreBasis.short.${basis}`)}
      </Text>
    </Tooltip>
  )
}
