import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import type { WeightChoice } from '@duijie/domain/matches/weight-limits.ts'

import { apiClient, trpc } from '../../../shared/api.ts'

/** As long as a hand rests between two moves of a slider. */
const settleMilliseconds = 400
const partSize = 10

/** The same draft has the same preview for a while; looking away and back does not ask again. */
const calm = { staleTime: 60_000, refetchOnWindowFocus: false } as const

/** Part by part, until it is whole or the reader stops it. */
const useEffectOf = (choice: WeightChoice, isAsked: boolean) => {
  const [stopped, setStopped] = useState<WeightChoice>()
  const query = useInfiniteQuery({
    ...calm,
    queryKey: [...trpc.weights.pathKey(), 'effect', choice],
    enabled: isAsked,
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      apiClient.weights.effect.query({ choice, from: pageParam, limit: partSize }, { signal }),
    getNextPageParam: ({ next }) => next,
  })
  const isStopped = stopped === choice
  const goesOn = isAsked && query.hasNextPage && !query.isFetching && !query.isError && !isStopped
  const { fetchNextPage } = query
  useEffect(() => {
    if (goesOn) void fetchNextPage()
  }, [goesOn, fetchNextPage])
  return {
    error: query.error,
    retry: () => void (query.data ? query.fetchNextPage() : query.refetch()),
    total: query.data?.pages[0]?.total,
    items: query.data?.pages.flatMap(({ items }) => items) ?? [],
    isWhole: query.data !== undefined && !query.hasNextPage,
    isStopped,
    stop: () => setStopped(choice),
    resume: () => setStopped(undefined),
  }
}

const useQualityOf = (choice: WeightChoice, isAsked: boolean) =>
  useQuery({
    ...calm,
    queryKey: [...trpc.weights.pathKey(), 'quality', choice],
    enabled: isAsked,
    queryFn: ({ signal }) => apiClient.weights.quality.query({ choice }, { signal }),
  })

/**
 * What a draft would change. Asked once the hand rests; a newer draft ends what is under way for an older one.
 * `isLate` while what is shown belongs to the draft before.
 */
export const useWeightPreview = (choice: WeightChoice, isAsked: boolean) => {
  const [settled] = useDebouncedValue(choice, settleMilliseconds)
  return {
    effect: useEffectOf(settled, isAsked),
    quality: useQualityOf(settled, isAsked),
    isLate: settled !== choice,
  }
}

export type WeightPreview = ReturnType<typeof useWeightPreview>
