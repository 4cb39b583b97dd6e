import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { RefusalKind, RefusalView } from '@duijie/domain/interest/interest.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { nameOf } from '../../../shared/name-of.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'

type Refused = Pick<RefusalView['organisation'], 'id' | 'name' | 'nameEn'>

/** Refuses organisations for one's own and takes it back; either can be undone at once. */
export const useRefusalActs = (organisationId: string) => {
  const { t } = useTranslation('refusals')
  const locale = useLocale()
  const client = useQueryClient()
  const onSettled = async () => {
    await client.invalidateQueries(trpc.interest.pathFilter())
    await client.invalidateQueries(trpc.matches.pathFilter())
  }
  const refusing = useMutation(trpc.interest.refuse.mutationOptions({ onSettled }))
  const lifting = useMutation(trpc.interest.liftRefusal.mutationOptions({ onError: notifyProblem, onSettled }))
  const said = ({ kind, note }: { kind: RefusalKind; note?: string | undefined }) => ({
    kind,
    ...(note ? { note } : {}),
  })
  return {
    busy: refusing.isPending || lifting.isPending,
    error: refusing.error,
    refuse: (refused: Refused, reason: { kind: RefusalKind; note?: string | undefined }, onDone?: () => void) =>
      refusing.mutate(
        { organisationId, refusedId: refused.id, ...said(reason) },
        {
          onSuccess: ({ id }) => {
            onDone?.()
            notifyDone(t('refused', { name: nameOf(refused, locale) }), { undo: () => lifting.mutate({ id }) })
          },
        },
      ),
    lift: ({ id, organisation, ...reason }: RefusalView) =>
      lifting.mutate(
        { id },
        {
          onSuccess: () =>
            notifyDone(t('lifted', { name: nameOf(organisation, locale) }), {
              undo: () =>
                refusing.mutate(
                  { organisationId, refusedId: organisation.id, ...said(reason) },
                  { onError: notifyProblem },
                ),
            }),
        },
      ),
  }
}
