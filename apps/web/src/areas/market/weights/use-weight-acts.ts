import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { WeightChoice } from '@duijie/domain/matches/weight-limits.ts'

import { apiClient, trpc } from '../../../shared/api.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'

/** What an administrator does with versions. Whatever comes of it, what is shown is what is. */
export const useWeightActs = () => {
  const { t } = useTranslation('weights')
  const client = useQueryClient()
  const refresh = async () => {
    await client.invalidateQueries(trpc.weights.pathFilter())
    // Every list rests on the weights.
    await client.invalidateQueries(trpc.matches.pathFilter())
  }
  const create = useMutation({
    onSettled: refresh,
    mutationFn: (ask: { revision: number; choice: WeightChoice; note: string; activate: boolean }) =>
      apiClient.weights.create.mutate(ask),
    onSuccess: ({ number }, { activate }) => notifyDone(t(activate ? 'published' : 'stored', { name: `w${number}` })),
  })
  const activate = useMutation({
    onSettled: refresh,
    onError: notifyProblem,
    mutationFn: ({ revision, number }: { revision: number; number: number; name: string }) =>
      apiClient.weights.activate.mutate({ revision, number }),
    onSuccess: (_, { name }) => notifyDone(t('used', { name })),
  })
  const undo = useMutation({
    onSettled: refresh,
    onError: notifyProblem,
    mutationFn: ({ revision }: { revision: number; name: string }) => apiClient.weights.undo.mutate({ revision }),
    onSuccess: (_, { name }) => notifyDone(t('backDone', { name })),
  })
  return { create, activate, undo }
}

export type WeightActs = ReturnType<typeof useWeightActs>
