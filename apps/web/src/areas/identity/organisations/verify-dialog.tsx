import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { OrganisationDetail } from '@duijie/domain/organisations/organisation.schema.ts'
import type { VerificationState } from '@duijie/domain/organisations/verification-states.ts'

import { queryClient, trpc } from '../../../shared/api.ts'
import { hasKey } from '../../../shared/i18n-keys.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'

export const useVerify = (row: OrganisationDetail, onDone?: () => void) => {
  const { t } = useTranslation('organisations')
  return useMutation(
    trpc.organisations.setVerification.mutationOptions({
      onSuccess: async (_version, { state }) => {
        onDone?.()
        const key = `admin.done_${state}`
        if (hasKey('organisations', key)) notifyDone(t(key, { name: row.name }))
        await queryClient.invalidateQueries(trpc.organisations.pathFilter())
      },
      onError: notifyProblem,
    }),
  )
}

type Props = { row: OrganisationDetail; state: VerificationState; onClose: () => void }

/** Asks for the reason that the organisation will read. */
export const VerifyDialog = ({ row, state, onClose }: Props) => {
  const { t } = useTranslation('organisations')
  const [reason, setReason] = useState('')
  const verifying = useVerify(row, onClose)
  const suspends = state === 'suspended'
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      question={t(suspends ? 'admin.suspendQuestion' : 'admin.rejectQuestion', { name: row.name })}
      consequence={suspends && t('admin.suspendConsequence')}
      verb={t(suspends ? 'admin.suspend' : 'admin.reject')}
      busy={verifying.isPending}
      disabled={reason.trim() === ''}
      onConfirm={() => verifying.mutate({ id: row.id, version: row.version, state, reason: reason.trim() })}
    >
      <Textarea
        required
        autosize
        minRows={2}
        maxLength={500}
        label={t('admin.reason')}
        description={t('admin.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </ConfirmDialog>
  )
}
