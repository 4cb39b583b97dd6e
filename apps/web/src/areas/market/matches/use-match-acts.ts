import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { ExclusionReason, InterestLevel, StatedInterest } from '@duijie/domain/interest/interest.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'

/** States interest in candidates of one listing and leaves them out; each act can be taken back. */
export const useMatchActs = (listingId: string) => {
  const { t } = useTranslation('matches')
  const client = useQueryClient()
  const onSettled = async () => {
    await client.invalidateQueries(trpc.matches.pathFilter())
    await client.invalidateQueries(trpc.interest.pathFilter())
  }
  const saying = useMutation(trpc.interest.say.mutationOptions({ onError: notifyProblem, onSettled }))
  const excluding = useMutation(trpc.interest.exclude.mutationOptions({ onError: notifyProblem, onSettled }))
  const readmitting = useMutation(trpc.interest.readmit.mutationOptions({ onError: notifyProblem, onSettled }))

  const readmit = (candidateId: string) =>
    readmitting.mutate({ listingId, candidateId }, { onSuccess: () => notifyDone(t('acts.readmitted')) })
  return {
    busy: saying.isPending || excluding.isPending || readmitting.isPending,
    readmit,
    say: (otherId: string, before: StatedInterest | undefined, level: InterestLevel | null) =>
      saying.mutate(
        { listingId, otherId, level, version: before?.version ?? 0 },
        {
          onSuccess: ({ version }) =>
            notifyDone(t(level === null ? 'acts.takenBack' : 'acts.said'), {
              undo: () => saying.mutate({ listingId, otherId, level: before?.level ?? null, version }),
            }),
        },
      ),
    exclude: (candidateId: string, reason: ExclusionReason) =>
      excluding.mutate(
        { listingId, candidateId, reason },
        { onSuccess: () => notifyDone(t('acts.excluded'), { undo: () => readmit(candidateId) }) },
      ),
  }
}
