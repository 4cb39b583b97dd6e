import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'

/** Try a job again, or end it; the lists follow. */
export const useJobActs = () => {
  const { t } = useTranslation('jobs')
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: trpc.jobs.pathKey() })
  const retry = useMutation(
    trpc.jobs.retry.mutationOptions({
      onSuccess: () => notifyDone(t('done.retry')),
      onError: notifyProblem,
      onSettled: refresh,
    }),
  )
  const cancel = useMutation(
    trpc.jobs.cancel.mutationOptions({
      onSuccess: ({ id, state }) =>
        notifyDone(t(state === 'cancelled' ? 'done.cancel' : 'done.ending'), {
          ...(state === 'cancelled' && { undo: () => retry.mutate({ id }) }),
        }),
      onError: notifyProblem,
      onSettled: refresh,
    }),
  )
  return { retry, cancel }
}
