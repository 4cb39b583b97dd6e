import { Stack } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { ButtonLink, TextLink } from '../../../shared/ui/links.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { WaitingRows } from '../../../shared/ui/waiting.tsx'
import { ComparedDifferences } from './compared-differences.tsx'
import { ComparedFigures } from './compared-figures.tsx'
import { resultOf } from './round-data.ts'

const route = getRouteApi('/rounds/compare')

/** Two rounds side by side: their figures, and the scenarios that they serve differently. */
export const CompareRoundsPage = () => {
  const { t } = useTranslation('rounds')
  const { a, b } = route.useSearch()
  const ids = a && b ? [a, b] : []
  const queries = useQueries({ queries: ids.map((id) => trpc.rounds.get.queryOptions({ id })) })
  const [left, right] = queries.map(({ data }) => data)
  const failed = queries.find(({ error }) => error)
  return (
    <>
      <PageHeader title={t('comparison')} above={<TextLink to="/rounds">{t('title')}</TextLink>} />
      {ids.length === 0 && (
        <EmptyState text={t('compareHint')} action={<ButtonLink to="/rounds">{t('toList')}</ButtonLink>} />
      )}
      {failed && <ErrorState error={failed.error} retry={() => void failed.refetch()} />}
      {ids.length === 2 && !failed && (!left || !right) && <WaitingRows count={5} />}
      {left && right && <Comparison left={left} right={right} />}
    </>
  )
}

const Comparison = ({ left, right }: { left: RoundDetail; right: RoundDetail }) => {
  const { t } = useTranslation('rounds')
  const [a, b] = [resultOf(left), resultOf(right)]
  if (!a || !b) {
    const { id, title } = a ? right : left
    const open = (
      <ButtonLink to="/rounds/$id" params={{ id }}>
        {title}
      </ButtonLink>
    )
    return <EmptyState text={t('compareNotRun')} action={open} />
  }
  return (
    <Stack gap="lg">
      <ComparedFigures left={{ round: left, result: a }} right={{ round: right, result: b }} />
      <ComparedDifferences left={{ round: left, result: a }} right={{ round: right, result: b }} />
    </Stack>
  )
}
