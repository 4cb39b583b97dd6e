import { Alert, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'
import type { Change } from '@duijie/matching/rounds/repair.ts'
import type { RoundLimit } from '@duijie/matching/rounds/round-limit.ts'

import { readBilingual } from '../../shared/bilingual.ts'
import { useLocale } from '../../shared/i18n.ts'
import { cardsOf, diagnosisOf } from './round-data.ts'

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

const useLimitSentence = (round: RoundDetail) => {
  const { t } = useTranslation('rounds')
  const locale = useLocale()
  const cards = cardsOf(round)
  const nameOf = (id: string): string => readBilingual(cards.get(id)?.title, locale) || id
  /** A group is named by the place of its row in the configuration. */
  const rowOf = (id: string): number => Number(id.split(':')[0]) + 1
  return (limit: RoundLimit): string => {
    if ('pair' in limit)
      return t(`limit.${limit.kind}`, { scenario: nameOf(limit.pair[0]), capability: nameOf(limit.pair[1]) })
    if ('target' in limit) {
      const where = limit.target ? t('limit.forOne', { name: nameOf(limit.target) }) : t('limit.forAll')
      return t(`limit.${limit.kind}`, { row: rowOf(limit.id), where, value: limit.value })
    }
    return t(`limit.${limit.kind}`, { name: nameOf(limit.id), value: limit.value })
  }
}
