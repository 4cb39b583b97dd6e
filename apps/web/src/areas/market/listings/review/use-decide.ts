import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'
import type { Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'

import { trpc } from '../../../../shared/api.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { notifyDone, notifyProblem } from '../../../../shared/notify.tsx'

export type Decision = 'approve' | 'reject'

/** Decides what is open: the pending change where there is one, otherwise the listing itself. */
export const useDecide = (onDone: () => void) => {
  const { t } = useTranslation('review')
  const locale = useLocale()
  const client = useQueryClient()
  const listing = useMutation(trpc.review.decide.mutationOptions())
  const change = useMutation(trpc.review.decideChange.mutationOptions())

  const send = async (detail: ListingDetail, decision: Decision, reason: string | undefined): Promise<void> => {
    const pending = detail.changeRequest?.state === 'pending' ? detail.changeRequest : undefined
    if (pending)
      await change.mutateAsync({ changeRequestId: pending.id, decision, ...(reason ? { answer: reason } : {}) })
    else await listing.mutateAsync({ id: detail.id, version: detail.version, decision, ...(reason ? { reason } : {}) })
  }
  const decide = async (detail: ListingDetail, decision: Decision, reason?: string): Promise<boolean> => {
    try {
      await send(detail, decision, reason)
      const title = readBilingual(detail.body['title'] as Bilingual | undefined, locale)
      notifyDone(t(decision === 'approve' ? 'approved' : 'rejected', { title }))
      onDone()
      return true
    } catch (error) {
      notifyProblem(error)
      return false
    } finally {
      await Promise.all([
        client.invalidateQueries(trpc.review.pathFilter()),
        client.invalidateQueries(trpc.listings.pathFilter()),
        client.invalidateQueries(trpc.home.pathFilter()),
      ])
    }
  }
  return { decide, isDeciding: listing.isPending || change.isPending }
}
