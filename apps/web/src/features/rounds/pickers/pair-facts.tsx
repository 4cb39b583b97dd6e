import { List } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { RoundCandidateView } from '@duijie/domain/rounds/round-question.schema.ts'

import { useViolations } from '../../matches/use-violations.ts'

/** What is known of a pair before it is forced, forbidden or asked about. */
export const PairFacts = ({ candidate }: { candidate: RoundCandidateView }) => {
  const { t } = useTranslation('rounds')
  const violations = useViolations()
  const { score, obstacle, isPaired } = candidate
  return (
    <div role="status">
      <List size="sm">
        <List.Item>{t('pairs.score', { points: Math.round(score * 100) })}</List.Item>
        {obstacle && <List.Item>{t(`obstacle.${obstacle}`)}</List.Item>}
        {candidate.violations.length > 0 && !obstacle && (
          <List.Item>{t('pairs.ruledOut', { list: violations(candidate.violations) })}</List.Item>
        )}
        {isPaired && <List.Item>{t('pairs.isPaired')}</List.Item>}
      </List>
    </div>
  )
}
