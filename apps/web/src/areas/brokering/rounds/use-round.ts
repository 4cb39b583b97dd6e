import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { RoundConfig } from '@duijie/domain/rounds/round-config.schema.ts'

import { apiClient, trpc } from '../../../shared/api.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'
import { isWorking } from './round-data.ts'

const pollMilliseconds = 700

/** One round, asked anew while it waits or runs. */
export const useRound = (id: string) =>
  useQuery({
    ...trpc.rounds.get.queryOptions({ id }),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data.status) ? pollMilliseconds : false),
  })

type At = { id: string; version: number }

/** What a broker does with a round. Whatever comes of it, what is shown is what is. */
export const useRoundActs = () => {
  const { t } = useTranslation('rounds')
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries(trpc.rounds.pathFilter())
  const shared = { onError: notifyProblem, onSettled: refresh }
  const run = useMutation({
    ...shared,
    mutationFn: async ({ id, version, config }: At & { config: RoundConfig | undefined }) => {
      const at = config ? await apiClient.rounds.save.mutate({ id, version, config }) : { id, version }
      await apiClient.rounds.run.mutate(at)
    },
  })
  const save = useMutation({
    ...shared,
    mutationFn: (ask: At & { config: RoundConfig }) => apiClient.rounds.save.mutate(ask),
    onSuccess: () => notifyDone(t('saved')),
  })
  const cancel = useMutation({
    ...shared,
    mutationFn: ({ id }: { id: string }) => apiClient.rounds.cancel.mutate({ id }),
    onSuccess: () => notifyDone(t('cancelled')),
  })
  const publish = useMutation({
    ...shared,
    mutationFn: ({ id, version }: At) => apiClient.rounds.publish.mutate({ id, version }),
    onSuccess: (counts) => notifyDone(t(counts.leftOut > 0 ? 'publish.doneInPart' : 'publish.done', counts)),
  })
  const undo = useMutation({
    ...shared,
    mutationFn: ({ id, version }: At) => apiClient.rounds.undo.mutate({ id, version }),
    onSuccess: (counts) => notifyDone(t('undo.done', counts)),
  })
  return { run, save, cancel, publish, undo }
}

export type RoundActs = ReturnType<typeof useRoundActs>
