import { Alert, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'
import type { Change } from '@duijie/matching/rounds/repair.ts'

import { diagnosisOf } from '../round-data.ts'
import { useLimitSentence } from './use-names.ts'

/** Which limits together exclude every round, and the least change that would allow one. */
export const NothingFits = ({ round }: { round: RoundDetail }) => {
  const { t } = useTranslation('rounds')
  const say = useLimitSentence(round)
  const diagnosis = diagnosisOf(round)
  return (
    <Alert color="red" title={t('nothing.title')} role="alert">
      {diagnosis ? (
        <>
          <Text size="sm">{t('nothing.conflict')}</Text>
          <List size="sm" mb="xs">
            {diagnosis.conflict.map((limit) => (
              <List.Item key={JSON.stringify(limit)}>{say(limit)}</List.Item>
            ))}
          </List>
          <Text size="sm">{t('nothing.repair')}</Text>
          <List size="sm">
            {diagnosis.repair.changes.map(({ limit, to }: Change) => (
              <List.Item key={JSON.stringify(limit)}>
                {to === null
                  ? t('nothing.letGo', { limit: say(limit) })
                  : t('nothing.change', { limit: say(limit), to })}
              </List.Item>
            ))}
          </List>
        </>
      ) : (
        <Text size="sm">{t('nothing.unknown')}</Text>
      )}
    </Alert>
  )
}
