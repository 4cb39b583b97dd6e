import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { notifyDone } from '../../../shared/notify.tsx'
import { useActing } from '../../../shared/session.ts'

/** Whether the reader may propose at all; which pairs, the server decides. */
export const useMayPropose = (): boolean => {
  const acting = useActing()
  return acting.as === 'staff' || (acting.as === 'organisation' && acting.organisation.role !== 'viewer')
}

/** Proposes a pairing; afterwards every list that shows pairings asks again. */
export const usePropose = (onDone: () => void) => {
  const { t } = useTranslation('matches')
  const client = useQueryClient()
  return useMutation(
    trpc.pairings.propose.mutationOptions({
      onSuccess: async ({ stage }) => {
        notifyDone(t(`propose.done.${stage}`))
        onDone()
        await Promise.all([
          client.invalidateQueries(trpc.matches.pathFilter()),
          client.invalidateQueries(trpc.pairings.pathFilter()),
          client.invalidateQueries(trpc.home.pathFilter()),
        ])
      },
    }),
  )
}
