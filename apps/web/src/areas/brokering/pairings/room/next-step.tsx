import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingDetail } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { isEndStage } from '@duijie/domain/pairings/pairing-stages.ts'

import { NextStepDialog } from '../next-step-dialog.tsx'
import { RemindedText } from '../reminded-text.tsx'
import { DueText, TurnText } from '../turn-chip.tsx'

/** What is next and whose turn it is; what has run out says so and asks for the next. */
export const NextStep = ({ pairing, today }: { pairing: PairingDetail; today: string }) => {
  const { t } = useTranslation('pairings')
  const [isOpen, setOpen] = useState(false)
  if (isEndStage(pairing.stage)) return null
  const action = pairing.nextStepExpired ? 'next.ask' : pairing.nextStep ? 'next.change' : 'next.action'
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
        <RemindedText card={pairing} />
        {pairing.permissions.manage && (
          <Button
            size="compact-xs"
            variant={pairing.nextStepExpired ? 'filled' : 'default'}
            onClick={() => setOpen(true)}
          >
            {t(action)}
          </Button>
        )}
      </Group>
      <NextStepDialog card={isOpen ? pairing : undefined} onClose={() => setOpen(false)} />
    </Stack>
  )
}
