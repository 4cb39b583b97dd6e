import { Alert, List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../shared/api.ts'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { WaitingRows } from '../../shared/ui/waiting.tsx'
import { useRemedySentence, useViolationList } from './remedy-sentence.ts'
import { scorePoints } from './score.ts'

/** Where a capability stands for a scenario, and the least changes that would bring it into the list. */
export const WhyNot = ({ scenarioId, capabilityId }: { scenarioId: string; capabilityId: string }) => {
  const { t } = useTranslation('matches')
  const query = useQuery(trpc.matches.whyNot.queryOptions({ scenarioId, capabilityId }))
  const sentence = useRemedySentence()
  const violations = useViolationList()
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <WaitingRows count={1} height={56} />
  const standing = query.data
  if (standing.kind === 'listed') {
    return (
      <Alert color="accent" role="status" py="xs">
        {t('whyNot.listed', { rank: standing.rank, points: scorePoints(standing.score) })}
      </Alert>
    )
  }
  return (
    <Alert color="gray" role="status" py="xs" title={t('whyNot.title', { places: standing.places })}>
      {standing.violations.length > 0 ? (
        <Text size="sm">{t('whyNot.ruledOut', { list: violations(standing.violations) })}</Text>
      ) : (
        standing.lastScore !== null && (
          <Text size="sm">
            {t('whyNot.behind', { points: scorePoints(standing.score), last: scorePoints(standing.lastScore) })}
          </Text>
        )
      )}
      <Text size="sm" mt={4}>
        {t(standing.remedies.length > 0 ? 'whyNot.remedies' : 'whyNot.none')}
      </Text>
      <List size="sm">
        {standing.remedies.map(({ changes }) => (
          <List.Item key={JSON.stringify(changes)}>
            {changes.map(({ reason }) => sentence(reason)).join(t('whyNot.and'))}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
