import { Button, Stack } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { AddressNotice } from '../../../shared/ui/address-notice.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { ButtonLink } from '../../../shared/ui/links.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { WaitingRows } from '../../../shared/ui/waiting.tsx'
import { useMailState } from './alert-select.tsx'
import { SavedSearchCard } from './saved-search-card.tsx'

/** 已存搜索: the reader's own searches with what newly fits each, newest first. */
export const SavedSearchesPage = () => {
  const { t } = useTranslation('saved-searches')
  return (
    <>
      <PageHeader title={t('title')} note={useMailState() === 'ready' ? `${t('note')}${t('noteMails')}` : t('note')} />
      <AddressNotice />
      <SavedSearches />
    </>
  )
}

const SavedSearches = () => {
  const { t } = useTranslation('saved-searches')
  const query = useInfiniteQuery(
    trpc.savedSearches.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  )
  if (query.isPending) return <WaitingRows />
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  const rows = query.data.pages.flatMap((page) => page.items)
  if (rows.length === 0)
    return <EmptyState text={t('empty')} action={<ButtonLink to="/search">{t('toSearch')}</ButtonLink>} />
  return (
    <Stack gap="sm" maw={760}>
      {rows.map((row) => (
        <SavedSearchCard key={row.id} search={row} />
      ))}
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Stack>
  )
}
