import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Problem } from '../../../../shared/errors.ts'
import { formatMinute } from '../../../../shared/format/day.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog.tsx'

/** Says that what was typed last time is back, and offers to let it go. */
export const RestoredNotice = ({ onDiscard }: { onDiscard: () => void }) => {
  const { t } = useTranslation('listings')
  const [isAsking, setAsking] = useState(false)
  return (
    <Alert color="gray" mb="md" py="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('restored.text')}</Text>
        <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
          {t('restored.discard')}
        </Button>
      </Group>
      <DiscardQuestion opened={isAsking} onClose={() => setAsking(false)} onDiscard={onDiscard} />
    </Alert>
  )
}

const DiscardQuestion = ({
  opened,
  onClose,
  onDiscard,
}: {
  opened: boolean
  onClose: () => void
  onDiscard: () => void
}) => {
  const { t } = useTranslation('listings')
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      question={t('conflict.reloadQuestion')}
      consequence={t('conflict.reloadNote')}
      verb={t('conflict.reload')}
      onConfirm={onDiscard}
    />
  )
}

type ConflictProps = { problem: Problem; onOverwrite: () => void; onReload: () => void; busy: boolean }

/** Somebody else saved a newer version: nothing is lost, and the person decides which one stays. */
export const ConflictNotice = ({ problem, onOverwrite, onReload, busy }: ConflictProps) => {
  const { t } = useTranslation('listings')
  const locale = useLocale()
  const [isAsking, setAsking] = useState(false)
  const { by, at } = problem.parameters
  const text =
    typeof by === 'string' && by && typeof at === 'string'
      ? t('conflict.text', { by, at: formatMinute(at, locale) })
      : t('conflict.textUnknown')
  return (
    <Alert color="yellow" mb="md" title={t('conflict.title')} role="alert">
      <Stack gap="sm">
        <Text size="sm">{text}</Text>
        <Group gap="xs">
          <Button variant="default" onClick={onOverwrite} loading={busy}>
            {t('conflict.overwrite')}
          </Button>
          <Button variant="subtle" onClick={() => setAsking(true)}>
            {t('conflict.reload')}
          </Button>
        </Group>
      </Stack>
      <DiscardQuestion opened={isAsking} onClose={() => setAsking(false)} onDiscard={onReload} />
    </Alert>
  )
}
