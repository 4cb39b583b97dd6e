import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'
import { useRefreshPairings } from './use-refresh-pairings.ts'

/** Reminds the side whose turn it is. */
export const useRemind = () => {
  const { t } = useTranslation('pairings')
  const refresh = useRefreshPairings()
  const { mutate, isPending } = useMutation(
    trpc.pairings.remind.mutationOptions({ onError: notifyProblem, onSettled: refresh }),
  )
  const remind = ({ id, turn }: Pick<PairingCard, 'id' | 'turn'>) =>
    mutate(
      { id },
      { onSuccess: () => notifyDone(t(`remind.done.${turn === 'scenario' || turn === 'capability' ? turn : 'both'}`)) },
    )
  return { remind, isPending }
}

/** Gives a pairing to a broker, or to nobody. */
export const useAssign = (onDone: () => void) => {
  const { t } = useTranslation('pairings')
  const refresh = useRefreshPairings()
  const { mutate, isPending } = useMutation(
    trpc.pairings.assign.mutationOptions({ onError: notifyProblem, onSettled: refresh }),
  )
  const assign = (card: Pick<PairingCard, 'id' | 'version'>, broker: { id: string; name: string } | undefined) =>
    mutate(
      { id: card.id, version: card.version, brokerId: broker?.id ?? null },
      {
        onSuccess: () => {
          notifyDone(broker ? t('assign.done', { name: broker.name }) : t('assign.cleared'))
          onDone()
        },
      },
    )
  return { assign, isPending }
}

/** Whether somebody else can be reminded now. */
export const mayRemind = ({ turn }: Pick<PairingCard, 'turn'>): boolean =>
  turn === 'scenario' || turn === 'capability' || turn === 'both'
