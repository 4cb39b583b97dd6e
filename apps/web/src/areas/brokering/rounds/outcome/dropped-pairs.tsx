import { Alert, List } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'

import { PairName } from '../pair-name.tsx'
import { cardsOf } from '../round-data.ts'

/** Pairs that were to be assigned and were not, because somebody has refused them or one of the two is gone. */
export const DroppedPairs = ({ round }: { round: RoundDetail }) => {
  const { t } = useTranslation('rounds')
  const dropped = round.notes?.dropped ?? []
  if (dropped.length === 0) return null
  return (
    <Alert color="yellow" title={t('dropped')}>
      <List size="sm">
        {dropped.map(({ scenarioId, capabilityId, reason }) => (
          <List.Item key={`${scenarioId} ${capabilityId}`}>
            <PairName cards={cardsOf(round)} scenario={scenarioId} capability={capabilityId} />
            {t(`obstacle.${reason}`)}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
