import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../../shared/api.ts'
import { InfiniteList } from '../../../../shared/lists/infinite-list.tsx'
import { byCursor, usePaged } from '../../../../shared/lists/paged.ts'
import type { SessionOrganisation } from '../../../../shared/session.ts'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import { ButtonLink } from '../../../../shared/ui/links.tsx'
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
  const list = usePaged(
    useInfiniteQuery(
      trpc.listings.mine.infiniteQueryOptions(
        { organisationId: organisation.id, limit: 30, ...search },
        { ...byCursor, placeholderData: keepPreviousData },
      ),
    ),
  )
  return (
    <InfiniteList
      list={list}
      waiting={{ count: 6, height: 64 }}
      empty={<Nothing organisation={organisation} search={search} />}
    >
      {(rows) => (
        <ul className={classes.list}>
          {rows.map((row) => (
            <ListingRow key={row.id} row={row} mayEdit={organisation.role !== 'viewer'} />
          ))}
        </ul>
      )}
    </InfiniteList>
  )
}
