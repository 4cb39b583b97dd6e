import { Stack } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { InfiniteList } from '../../../shared/lists/infinite-list.tsx'
import { byCursor, usePaged } from '../../../shared/lists/paged.ts'
import { AddressNotice } from '../../../shared/ui/address-notice.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ButtonLink } from '../../../shared/ui/links.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
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
  const list = usePaged(useInfiniteQuery(trpc.savedSearches.list.infiniteQueryOptions({}, byCursor)))
  return (
    <InfiniteList
      list={list}
      empty={<EmptyState text={t('empty')} action={<ButtonLink to="/search">{t('toSearch')}</ButtonLink>} />}
    >
      {(rows) => (
        <Stack gap="sm" maw={760}>
          {rows.map((row) => (
            <SavedSearchCard key={row.id} search={row} />
          ))}
        </Stack>
      )}
    </InfiniteList>
  )
}
