import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

/** A page of a keyset list, as every list of the server answers. */
type Page<Item> = { items: readonly Item[]; nextCursor?: string | undefined; total?: number | undefined }

/** What a list shows of its pages. */
export type Paged<Item> = {
  items: readonly Item[]
  /** How many there are in all, where the server counts them. */
  total: number | undefined
  /** How many pages are here; 0 while the first is on its way. */
  pageCount: number
  isPending: boolean
  /** Why there is nothing; a page that fails after others have come leaves them where they are. */
  error: unknown
  moreError: unknown
  retry: () => void
  hasMore: boolean
  isLoadingMore: boolean
  loadMore: () => void
}

/** For `infiniteQueryOptions`: the next page begins where the last one says. */
export const byCursor = {
  getNextPageParam: ({ nextCursor }: { nextCursor?: string | undefined }) => nextCursor,
}

/** The pages of an infinite query as one list. */
export const usePaged = <Item>(query: UseInfiniteQueryResult<InfiniteData<Page<Item>>, unknown>): Paged<Item> => {
  const { data, error, isPending, hasNextPage, isFetchingNextPage } = query
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  return {
    items,
    total: data?.pages[0]?.total,
    pageCount: data?.pages.length ?? 0,
    isPending,
    error: data ? null : error,
    moreError: data ? error : null,
    retry: () => void query.refetch(),
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
  }
}
