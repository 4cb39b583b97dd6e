import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  opened: boolean
  onClose: () => void
  /** A question that names the thing: 移除“王工”？ */
  question: string
  /** What follows from it. */
  consequence?: ReactNode
  /** The verb on the button: 移除. */
  verb: string
  onConfirm: () => void
  busy?: boolean
  danger?: boolean
  /** Fields to fill in before confirming, such as a reason. */
  children?: ReactNode
  disabled?: boolean
}

/** Asks before what cannot be undone. */
export const ConfirmDialog = ({
  opened,
  onClose,
  question,
  consequence,
  verb,
  onConfirm,
  busy = false,
  danger = true,
  children,
  disabled = false,
}: Props) => {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onClose} title={question} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onConfirm()
        }}
      >
        <Stack gap="md">
          {consequence && <Text size="sm">{consequence}</Text>}
          {children}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" color={danger ? 'red.9' : undefined} loading={busy} disabled={disabled}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
