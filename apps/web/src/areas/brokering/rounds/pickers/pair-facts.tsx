import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { RoundCandidateView } from '@duijie/domain/rounds/round-question.schema.ts'

import { useViolations } from '../../../market/matches/use-violations.ts'

/** What is known of a pair before it is forced, forbidden or asked about. */
export const PairFacts = ({ candidate }: { candidate: RoundCandidateView }) => {
  const { t } = useTranslation('rounds')
  const violations = useViolations()
  const { score, obstacle, isPaired } = candidate
  return (
    <Text component="div" size="sm" role="status">
      <div>{t('pairs.score', { points: Math.round(score * 100) })}</div>
      {obstacle && <div>{t(`obstacle.${obstacle}`)}</div>}
      {candidate.violations.length > 0 && !obstacle && (
        <div>{t('pairs.ruledOut', { list: violations(candidate.violations) })}</div>
      )}
      {isPaired && <div>{t('pairs.isPaired')}</div>}
    </Text>
  )
}
