import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { declineReasonsOf, type DeclineReason } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingDetail } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'

import { trpc } from '../../../../shared/api.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { notifyDone, notifyProblem } from '../../../../shared/notify.tsx'
import { useRefreshPairings } from '../use-refresh-pairings.ts'

type Values = { reason: DeclineReason | ''; note: string }

const DeclineForm = ({ pairing, onClose }: { pairing: PairingDetail; onClose: () => void }) => {
  const { t } = useTranslation(['pairings', 'common'])
  const refresh = useRefreshPairings()
  const form = useForm<Values>({
    initialValues: { reason: '', note: '' },
    validate: { reason: (reason) => (reason === '' ? t('room.declineReasonNeeded') : null) },
  })
  const respond = useMutation(trpc.pairings.respond.mutationOptions({ onError: notifyProblem, onSettled: refresh }))
  const submit = ({ reason, note }: Values) => {
    if (reason === '') return
    respond.mutate(
      {
        id: pairing.id,
        version: pairing.version,
        answer: 'declined',
        reason,
        ...(note.trim() ? { note: note.trim() } : {}),
      },
      {
        onSuccess: () => {
          notifyDone(t('room.declined'))
          onClose()
        },
      },
    )
  }
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <Text size="sm">{t('room.declineWhat')}</Text>
        <Radio.Group label={t('room.declineReason')} withAsterisk {...form.getInputProps('reason')}>
          <Stack gap={6} mt={6} mb={4}>
            {declineReasonsOf[pairing.mySide ?? 'scenario'].map((reason) => (
              <Radio key={reason} value={reason} label={t(`declineReason.${reason}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('room.declineNote')}
          description={t('room.declineNoteHint')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          {...form.getInputProps('note')}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" color="red.9" loading={respond.isPending}>
            {t('room.decline')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** A no with its reason, so that the other side and matching can learn from it. */
export const DeclineDialog = ({ pairing, onClose }: { pairing: PairingDetail | undefined; onClose: () => void }) => {
  const { t } = useTranslation(['pairings', 'common'])
  const locale = useLocale()
  const other = pairing && (pairing.mySide === 'scenario' ? pairing.capability : pairing.scenario)
  return (
    <Modal
      opened={pairing !== undefined}
      onClose={onClose}
      title={other && t('room.declineTitle', { other: readBilingual(other.title, locale) })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {pairing && <DeclineForm pairing={pairing} onClose={onClose} />}
    </Modal>
  )
}
