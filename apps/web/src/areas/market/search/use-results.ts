import { keepPreviousData, useQuery } from '@tanstack/react-query'

import { trpc } from '../../../shared/api.ts'
import { type SearchState, toSearchInput } from './search-state.ts'

/** While the index is away the answer is looked for anew this often. */
export const recoveryMilliseconds = 5_000

/**
 * What the search finds. The last answer stays until the next one comes, a request that nobody waits for any more is
 * broken off, and a degraded answer is replaced by itself as soon as the index is back.
 */
export const useResults = (state: SearchState) =>
  useQuery(
    trpc.search.listings.queryOptions(toSearchInput(state), {
      placeholderData: keepPreviousData,
      refetchInterval: (query) => (query.state.data?.degraded ? recoveryMilliseconds : false),
      trpc: { abortOnUnmount: true },
    }),
  )
