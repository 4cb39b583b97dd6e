import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { type RouterOutputs, trpc } from '../../../shared/api.ts'
import { formatDayOrTime, formatShortDay } from '../../../shared/format/day.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'
import { useRefreshPairings } from './use-refresh-pairings.ts'
import { localDay } from './use-today.ts'

/** Reminds the side whose turn it is; where a reminder still stands, says which. */
export const useRemind = () => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const refresh = useRefreshPairings()
  const { mutate, isPending } = useMutation(
    trpc.pairings.remind.mutationOptions({ onError: notifyProblem, onSettled: refresh }),
  )
  const tell = ({ at, again, turn, isNew }: RouterOutputs['pairings']['remind']) => {
    const side = turn === 'scenario' || turn === 'capability' ? turn : 'both'
    if (isNew) return notifyDone(t(`remind.done.${side}`))
    const time = formatDayOrTime(at, localDay(new Date()), locale)
    const minute = formatDayOrTime(again, localDay(new Date(again)), locale)
    notifyDone(t('remind.stands', { time, again: `${formatShortDay(again, locale)} ${minute}` }))
  }
  const remind = ({ id }: Pick<PairingCard, 'id'>) => mutate({ id }, { onSuccess: tell })
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
