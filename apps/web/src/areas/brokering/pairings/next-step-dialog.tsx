import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { formatShortDay } from '../../../shared/format/day.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'
import { NextStepFields, toNextStep, type NextStepValues } from './next-step-fields.tsx'
import { useRefreshPairings } from './use-refresh-pairings.ts'

/** An expired step is not offered again: it is said what it was, and the fields are empty. */
export const startOfStep = ({ nextStep, nextStepDue, nextStepExpired, turn }: PairingCard): NextStepValues => ({
  text: nextStepExpired ? '' : (nextStep ?? ''),
  due: nextStepExpired ? '' : (nextStepDue ?? ''),
  by: turn === 'none' ? 'broker' : turn,
})

export const ExpiredStep = ({ card: { nextStep, nextStepDue } }: { card: PairingCard }) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  return (
    <Text size="sm">
      {t('next.expired', { day: nextStepDue ? formatShortDay(nextStepDue, locale) : '', text: nextStep ?? '' })}
    </Text>
  )
}

const NextStepForm = ({ card, onClose }: { card: PairingCard; onClose: () => void }) => {
  const { t } = useTranslation(['pairings', 'common'])
  const refresh = useRefreshPairings()
  const [values, setValues] = useState(() => startOfStep(card))
  const [isChecked, setChecked] = useState(false)
  const isMissing = values.text.trim() === ''
  const save = useMutation(trpc.pairings.setNextStep.mutationOptions({ onError: notifyProblem, onSettled: refresh }))
  const submit = () => {
    setChecked(true)
    if (isMissing) return
    save.mutate(
      { id: card.id, version: card.version, ...toNextStep(values) },
      {
        onSuccess: () => {
          notifyDone(t('next.done'))
          onClose()
        },
      },
    )
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        {card.nextStepExpired && <ExpiredStep card={card} />}
        <NextStepFields
          values={values}
          onChange={setValues}
          error={isChecked && isMissing ? t('next.textNeeded') : undefined}
          isFirst
        />
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

/** Says what is next, by when and whose turn it is. */
export const NextStepDialog = ({ card, onClose }: { card: PairingCard | undefined; onClose: () => void }) => {
  const { t } = useTranslation(['pairings', 'common'])
  return (
    <Modal
      opened={card !== undefined}
      onClose={onClose}
      title={t('next.action')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {card && <NextStepForm card={card} onClose={onClose} />}
    </Modal>
  )
}
