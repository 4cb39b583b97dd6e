import { Button, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { WaitingRows } from '../../../shared/ui/waiting.tsx'
import classes from './refusals.module.css'

type Query = {
  isPending: boolean
  error: unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
  refetch: () => unknown
}

type Props = { title: string; note: string; empty: string; query: Query; rows: readonly ReactNode[] | undefined }

/** Decisions of one kind, latest first, a page at a time. */
export const DecisionList = ({ title, note, empty, query, rows = [] }: Props) => {
  const { t } = useTranslation()
  return (
    <section>
      <Title order={2} mb={4}>
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {note}
      </Text>
      {query.isPending && <WaitingRows count={3} height={64} />}
      {query.error !== null && rows.length === 0 && (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      )}
      {!query.isPending && query.error === null && rows.length === 0 && <EmptyState text={empty} />}
      <ul className={classes.rows}>{rows}</ul>
      {query.hasNextPage && (
        <Button variant="default" mt="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('action.more')}
        </Button>
      )}
    </section>
  )
}
