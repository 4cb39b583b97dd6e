import { Button, Group, Stack } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../../shared/api.ts'
import type { SessionOrganisation } from '../../../../shared/session.ts'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../../shared/ui/error-state.tsx'
import { ButtonLink } from '../../../../shared/ui/links.tsx'
import { WaitingRows } from '../../../../shared/ui/waiting.tsx'
import { ListingRow } from './listing-row.tsx'
import { FirstListingLink } from './new-listing-menu.tsx'
import classes from './mine.module.css'
import type { MineSearch } from './mine-search.ts'

type Props = { organisation: SessionOrganisation; search: MineSearch }

const Nothing = ({ organisation, search }: Props) => {
  const { t } = useTranslation('listings')
  const isFiltered = Object.keys(search).length > 0
  if (isFiltered) {
    return (
      <EmptyState
        text={t('mine.emptyFiltered')}
        action={
          <ButtonLink to="/mine" search={{}} variant="default">
            {t('mine.showAll')}
          </ButtonLink>
        }
      />
    )
  }
  return (
    <EmptyState
      text={t('mine.emptyAll')}
      action={organisation.role === 'viewer' ? undefined : <FirstListingLink organisation={organisation} />}
    />
  )
}

/** The organisation's listings, last changed first, a page at a time. */
export const MineList = ({ organisation, search }: Props) => {
  const { t } = useTranslation()
  const query = useInfiniteQuery(
    trpc.listings.mine.infiniteQueryOptions(
      { organisationId: organisation.id, limit: 30, ...search },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  )
  if (query.error && !query.data) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <WaitingRows count={6} height={64} />
  const rows = query.data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) return <Nothing organisation={organisation} search={search} />
  return (
    <Stack gap="sm">
      <ul className={classes.list}>
        {rows.map((row) => (
          <ListingRow key={row.id} row={row} mayEdit={organisation.role !== 'viewer'} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('action.more')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
