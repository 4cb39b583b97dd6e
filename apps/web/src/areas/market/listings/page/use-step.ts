import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { apiClient, queryClient, trpc } from '../../../../shared/api.ts'
import { readProblem } from '../../../../shared/errors.ts'
import { notifyDone, notifyProblem } from '../../../../shared/notify.tsx'

/** A move of a listing, by its owner or by a reviewer. */
export const steps = ['submit', 'recall', 'archive', 'restore', 'renew', 'approve', 'reject'] as const
export type Step = (typeof steps)[number]

export const isStep = (action: string): action is Step => steps.some((step) => step === action)

type Asked = { id: string; version: number; step: Step; reason?: string }

const send = ({ id, version, step, reason }: Asked) => {
  const because = reason ? { reason } : {}
  return step === 'approve' || step === 'reject'
    ? apiClient.review.decide.mutate({ id, version, decision: step, ...because })
    : apiClient.listings.act.mutate({ id, version, action: step, ...because })
}

/** Everything that shows listings asks again; what is being reviewed and what is stuck may have changed as well. */
export const refreshListings = async (): Promise<void> => {
  await Promise.all([
    queryClient.invalidateQueries(trpc.listings.pathFilter()),
    queryClient.invalidateQueries(trpc.review.pathFilter()),
    queryClient.invalidateQueries(trpc.home.pathFilter()),
  ])
}

/** Moves a listing, says so, and shows it as it is then. A conflict also shows the newest state. */
export const useStep = (onDone: () => void) => {
  const { t } = useTranslation('listings')
  const navigate = useNavigate()
  return useMutation({
    mutationFn: send,
    onSuccess: async (_answer, { step }) => {
      onDone()
      notifyDone(t(`done.${step}`))
      // What goes back to its author is theirs alone again: the reviewer's next place is the queue.
      if (step === 'reject') await navigate({ to: '/review' })
      await refreshListings()
    },
    onError: async (error) => {
      notifyProblem(error)
      if (readProblem(error).kind === 'conflict') await refreshListings()
    },
  })
}
