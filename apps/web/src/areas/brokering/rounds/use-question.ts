import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { RoundQuestionView } from '@duijie/domain/rounds/round-question.schema.ts'

import { apiClient, trpc } from '../../../shared/api.ts'
import { notifyProblem } from '../../../shared/notify.tsx'

const pollMilliseconds = 400

export const isOpen = ({ status }: RoundQuestionView): boolean => status === 'queued' || status === 'running'

/** A question about a round: asked once, followed until it is answered or cancelled. */
export const useQuestion = (roundId: string) => {
  const [id, setId] = useState<string>()
  const ask = useMutation({
    mutationFn: (subject: { scenarioId?: string; capabilityId?: string }) =>
      apiClient.rounds.ask.mutate({ id: roundId, ...subject }),
    onSuccess: (question) => setId(question.id),
    onError: notifyProblem,
  })
  const query = useQuery({
    ...trpc.rounds.question.queryOptions({ id: id ?? '' }, { enabled: id !== undefined }),
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? pollMilliseconds : false),
  })
  const cancel = useMutation({
    mutationFn: () => apiClient.rounds.cancelQuestion.mutate({ id: id ?? '' }),
    onSettled: () => query.refetch(),
    onError: notifyProblem,
  })
  const asked = id === undefined ? undefined : (query.data ?? ask.data)
  return { question: asked, ask, cancel, forget: () => setId(undefined) }
}

export type Question = ReturnType<typeof useQuestion>
