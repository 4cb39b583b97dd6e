import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { OrganisationDetail } from '@duijie/domain/organisations/organisation.schema.ts'

import { queryClient, trpc } from '../../../shared/api.ts'
import { notifyDone } from '../../../shared/notify.tsx'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import { useFieldProblems } from '../../../shared/use-field-problems.ts'
import { InvitationLink } from './invitation-link.tsx'

const AdmitDialog = ({ row, onClose }: { row: OrganisationDetail; onClose: () => void }) => {
  const { t } = useTranslation(['organisations', 'common'])
  const [email, setEmail] = useState('')
  const admitting = useMutation(
    trpc.organisations.admit.mutationOptions({ onSuccess: () => notifyDone(t('admit.done', { name: row.name })) }),
  )
  const problem = useFieldProblems(admitting.error)
  // The row is no longer a listed one then, so that the list is asked again only when its link has been read.
  const close = () => {
    onClose()
    if (admitting.data) void queryClient.invalidateQueries(trpc.organisations.pathFilter())
  }
  return (
    <ConfirmDialog
      opened
      danger={false}
      onClose={close}
      question={t('admit.question', { name: row.name })}
      consequence={t('admit.consequence')}
      verb={t(admitting.data ? 'common:action.close' : 'admit.action')}
      busy={admitting.isPending}
      disabled={email.trim() === ''}
      onConfirm={() =>
        admitting.data ? close() : admitting.mutate({ id: row.id, version: row.version, ownerEmail: email.trim() })
      }
    >
      <TextInput
        type="email"
        required
        label={t('admit.email')}
        description={t('admit.emailHint')}
        value={email}
        readOnly={admitting.data !== undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={problem('ownerEmail')}
        data-autofocus
      />
      <FormProblem error={admitting.error} />
      {admitting.data && <InvitationLink url={admitting.data.url} email={email.trim()} />}
    </ConfirmDialog>
  )
}

/** Makes a listed organisation a member, with its first owner invited. */
export const AdmitButton = ({ row }: { row: OrganisationDetail }) => {
  const { t } = useTranslation('organisations')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="compact-sm" variant="light" onClick={() => setOpen(true)}>
        {t('admit.action')}
      </Button>
      {isOpen && <AdmitDialog row={row} onClose={() => setOpen(false)} />}
    </>
  )
}
