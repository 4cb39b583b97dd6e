import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { PairingDetail, TakenAlongView } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { notifyDone, notifyProblem } from '../../../../shared/notify.tsx'
import { useRefreshPairings } from '../use-refresh-pairings.ts'

type Named = Pick<TakenAlongView, 'id' | 'title'>

/** Takes open models along in a pairing and leaves them behind; each act can be undone. */
export const useTakeAlong = (pairing: Pick<PairingDetail, 'id' | 'version'>) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const refresh = useRefreshPairings()
  const options = { onError: notifyProblem, onSettled: refresh }
  const taking = useMutation(trpc.pairings.takeAlong.mutationOptions(options))
  const leaving = useMutation(trpc.pairings.leaveBehind.mutationOptions(options))
  const at = ({ id }: Named, version = pairing.version) => ({ id: pairing.id, version, listingId: id })
  return {
    isPending: taking.isPending || leaving.isPending,
    take: (model: Named) =>
      taking.mutate(at(model), {
        onSuccess: ({ version }) =>
          notifyDone(t('room.along.added', { title: readBilingual(model.title, locale) }), {
            undo: () => leaving.mutate(at(model, version)),
          }),
      }),
    leave: (model: Named) =>
      leaving.mutate(at(model), {
        onSuccess: ({ version }) =>
          notifyDone(t('room.along.removed', { title: readBilingual(model.title, locale) }), {
            undo: () => taking.mutate(at(model, version)),
          }),
      }),
  }
}
