import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingDetail } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import { DayInput } from '../../../../shared/forms/day-input.tsx'
import { notifyDone, notifyProblem } from '../../../../shared/notify.tsx'
import { isEnded } from '../pairing-words.ts'
import { DueText, TurnText } from '../turn-chip.tsx'
import { useRefreshPairings } from '../use-refresh-pairings.ts'

const doers = [
  { value: 'broker', label: 'next.byBroker' },
  { value: 'scenario', label: 'next.byScenario' },
  { value: 'capability', label: 'next.byCapability' },
  { value: 'both', label: 'next.byBoth' },
] as const

type Values = { text: string; due: string; by: (typeof doers)[number]['value'] }

const NextStepForm = ({ pairing, onClose }: { pairing: PairingDetail; onClose: () => void }) => {
  const { t } = useTranslation(['pairings', 'common'])
  const refresh = useRefreshPairings()
  const form = useForm<Values>({
    initialValues: {
      text: pairing.nextStep ?? '',
      due: pairing.nextStepDue ?? '',
      by: pairing.turn === 'none' ? 'broker' : pairing.turn,
    },
    validate: { text: (text) => (text.trim() === '' ? t('next.textNeeded') : null) },
  })
  const save = useMutation(trpc.pairings.setNextStep.mutationOptions({ onError: notifyProblem, onSettled: refresh }))
  const submit = ({ text, due, by }: Values) =>
    save.mutate(
      { id: pairing.id, version: pairing.version, text: text.trim(), by, ...(due ? { due } : {}) },
      {
        onSuccess: () => {
          notifyDone(t('next.done'))
          onClose()
        },
      },
    )
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('next.text')}
          description={t('next.textHint')}
          maxLength={300}
          required
          data-autofocus
          {...form.getInputProps('text')}
        />
        <DayInput
          label={t('next.due')}
          w={220}
          value={form.values.due}
          onChange={(due) => form.setFieldValue('due', due)}
        />
        <Radio.Group label={t('next.by')} {...form.getInputProps('by')}>
          <Group mt={4}>
            {doers.map(({ value, label }) => (
              <Radio key={value} value={value} label={t(label)} />
            ))}
          </Group>
        </Radio.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('common:action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What is next, whose turn it is, and the button that sets it. */
export const NextStep = ({ pairing, today }: { pairing: PairingDetail; today: string }) => {
  const { t } = useTranslation(['pairings', 'common'])
  const [isOpen, setOpen] = useState(false)
  if (isEnded(pairing.stage)) return null
  return (
    <Stack gap={2}>
      <Text size="xs" c="dimmed">
        {t('next.title')}
      </Text>
      <Text size="sm" fw={pairing.nextStep ? 600 : 400} c={pairing.nextStep ? undefined : 'dimmed'}>
        {pairing.nextStep ?? t('noNextStep')}{' '}
        {pairing.nextStepDue && <DueText day={pairing.nextStepDue} today={today} />}
      </Text>
      <Group gap="xs">
        <TurnText card={pairing} />
        {pairing.permissions.manage && (
          <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
            {t(pairing.nextStep ? 'next.change' : 'next.action')}
          </Button>
        )}
      </Group>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('next.action')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {isOpen && <NextStepForm pairing={pairing} onClose={() => setOpen(false)} />}
      </Modal>
    </Stack>
  )
}
