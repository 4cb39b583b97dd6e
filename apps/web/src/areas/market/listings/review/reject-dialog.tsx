import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog.tsx'

type Props = { title: string; opened: boolean; busy: boolean; onReject: (reason: string) => void; onClose: () => void }

/** Sends a listing back, with the reason that its owner will act on. */
export const RejectDialog = ({ title, opened, busy, onReject, onClose }: Props) => {
  const { t } = useTranslation('review')
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const confirm = () => {
    setChecked(true)
    if (!isMissing) onReject(reason.trim())
  }
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      question={t('rejectQuestion', { title })}
      consequence={t('rejectConsequence')}
      verb={t('reject')}
      onConfirm={confirm}
      busy={busy}
      danger
    >
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        error={isChecked && isMissing ? t('reasonNeeded') : undefined}
        withAsterisk
        autosize
        minRows={3}
        maxRows={8}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </ConfirmDialog>
  )
}
