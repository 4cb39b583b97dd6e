import { QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'

import type { AppRouter } from '@duijie/api/app-router.ts'

import type { SessionView } from '@duijie/domain/accounts/session.schema.ts'

import { mayRetry } from './errors.ts'
import { keyHeaders, keyedActs, retryLostAnswers } from './keyed-acts.ts'
import { type Holder, nextHolder, sessionChange } from './session-change.ts'

export type { RouterOutputs } from '@duijie/api/app-router.ts'

/** The server refuses writes without this header, so that no foreign page can send one. */
export const ownRequestHeaders = { 'x-duijie': '1' }

/** Every answer names the rights it was given under; one that names others means that the session shown is not that of now. */
const heedMark = (mark: string | null): void => {
  const queryKey = trpc.session.me.queryKey()
  const shown = queryClient.getQueryData(queryKey)?.mark
  if (mark === null || shown === undefined || mark === shown || queryClient.isFetching({ queryKey }) > 0) return
  void queryClient.invalidateQueries({ queryKey })
}

let holder: Holder | undefined

const isOther = ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
  JSON.stringify(queryKey) !== JSON.stringify(trpc.session.me.queryKey())

/**
 * Lets go of everything that was read but the session. What a component still watches is emptied and asked for anew: a
 * query that is removed while it is watched goes on being watched, and its successor is not.
 */
export const forgetAnswers = (): void => {
  queryClient.removeQueries({ predicate: isOther, type: 'inactive' })
  void queryClient.resetQueries({ predicate: isOther })
}

const heedSession = (session: SessionView): void => {
  const change = sessionChange(holder, session)
  holder = nextHolder(holder, session)
  if (change === 'other') forgetAnswers()
  if (change === 'none' || change === 'other') return
  queryClient.removeQueries({ predicate: isOther, type: 'inactive' })
  if (change === 'rights') void queryClient.invalidateQueries({ predicate: isOther })
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: (data, query) => {
      if (!isOther(query)) heedSession(data as SessionView)
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && mayRetry(error),
    },
    // Without a connection a write fails at once and says so, instead of waiting unseen for the connection.
    mutations: { networkMode: 'always' },
  },
})

const fetchAnswer = async (...asked: Parameters<typeof fetch>): Promise<Response> => {
  const response = await fetch(...asked)
  heedMark(response.headers.get('x-duijie-session'))
  return response
}

const readings = httpBatchLink<AppRouter>({
  url: '/trpc',
  headers: ownRequestHeaders,
  maxItems: 10,
  maxURLLength: 6_000,
  fetch: (address, options) => fetchAnswer(address, options as RequestInit),
})

/** Each act is a request of its own, for the calls of a batch would share one key. */
const acts = httpLink<AppRouter>({
  url: '/trpc',
  headers: ({ op }) => ({ ...ownRequestHeaders, ...keyHeaders(op) }),
  fetch: (address, options) => fetchAnswer(address, options as RequestInit),
})

export const apiClient = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'mutation',
      true: [keyedActs, retryLostAnswers, acts],
      false: readings,
    }),
  ],
})

/** `trpc.listings.get.queryOptions({ id })`, `trpc.listings.save.mutationOptions()`, `trpc.listings.queryFilter()`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: apiClient, queryClient })
