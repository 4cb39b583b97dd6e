import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { FieldChange } from '@duijie/domain/listings/listing-diff.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import type { Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'

import { useLocale } from '../../../../shared/i18n.ts'
import { FormProblem } from '../../../../shared/ui/form-problem.tsx'
import { ChangeList } from '../facts/change-list.tsx'

type Props = {
  opened: boolean
  onClose: () => void
  kind: ListingKind
  title: Bilingual
  changes: readonly FieldChange[]
  error: unknown
  busy: boolean
  onSend: (reason: string) => void
}

/** Shows what would change and asks why, before a change request is sent. */
export const ChangeDialog = ({ opened, onClose, kind, title, changes, error, busy, onSend }: Props) => {
  const { t } = useTranslation(['listings', 'common'])
  const locale = useLocale()
  const [reason, setReason] = useState('')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('edit.sendQuestion', { title: readBilingual(title, locale) })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSend(reason.trim())
        }}
      >
        <Stack gap="md">
          <ChangeList changes={changes} kind={kind} />
          <Textarea
            label={t('edit.changeReason')}
            description={t('edit.changeReasonHint')}
            withAsterisk
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <FormProblem error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={reason.trim() === ''}>
              {t('edit.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
