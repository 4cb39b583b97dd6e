import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'

import type { AppRouter } from '@duijie/api/app-router.ts'

import { mayRetry } from './errors.ts'

export type { RouterOutputs } from '@duijie/api/app-router.ts'

/** The server refuses writes without this header, so that no foreign page can send one. */
export const ownRequestHeaders = { 'x-duijie': '1' }

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && mayRetry(error),
    },
    // Without a connection a write fails at once and says so, instead of waiting unseen for the connection.
    mutations: { networkMode: 'always' },
  },
})

export const apiClient = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: '/trpc', headers: ownRequestHeaders, maxItems: 10, maxURLLength: 6_000 })],
})

/** `trpc.listings.get.queryOptions({ id })`, `trpc.listings.save.mutationOptions()`, `trpc.listings.queryFilter()`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: apiClient, queryClient })
