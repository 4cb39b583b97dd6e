import { Modal, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { readBilingual } from '../../shared/bilingual.ts'

import { useLocale } from '../../shared/i18n.ts'
import { directionOf, findMove, undoOf } from './board/board-model.ts'
import type { MoveRequest } from './use-pairing-move.ts'

/** Whether a move has to be asked about first: it needs a reason, or it cannot be taken back. */
export const needsAsking = (from: PairingStage, to: PairingStage): boolean =>
  Boolean(findMove(from, to)?.reasonNeeded) || !undoOf(from, to)

type FormProps = {
  asked: { card: PairingCard; to: PairingStage }
  onMove: (request: MoveRequest) => void
  onClose: () => void
}

const MoveForm = ({ asked: { card, to }, onMove, onClose }: FormProps) => {
  const { t, i18n } = useTranslation(['pairings', 'common'])
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const reasonNeeded = Boolean(findMove(card.stage, to)?.reasonNeeded)
  const isMissing = reasonNeeded && reason.trim() === ''
  const consequence = `pairings:move.consequence.${to}`
  const submit = () => {
    setChecked(true)
    if (!isMissing) onMove({ card, to, ...(reasonNeeded ? { reason: reason.trim() } : {}) })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        {!reasonNeeded && i18n.exists(consequence) && <Text size="sm">{t(consequence as never)}</Text>}
        {reasonNeeded && (
          <Textarea
            label={t('move.reason')}
            description={t(to === 'closed' ? 'move.reasonHintClose' : 'move.reasonHint')}
            error={isChecked && isMissing ? t('move.reasonNeeded') : undefined}
            required
            withAsterisk
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button
            type="submit"
            color={to === 'closed' ? 'red.9' : undefined}
            data-autofocus={reasonNeeded ? undefined : true}
          >
            {directionOf(card.stage, to) === 'back'
              ? t('move.back', { stage: t(`stage.${to}`) })
              : t(`move.${to}` as never)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Asks before a move that needs a reason or cannot be taken back. */
export const MoveDialog = ({
  asked,
  onMove,
  onClose,
}: Omit<FormProps, 'asked'> & { asked: FormProps['asked'] | undefined }) => {
  const { t } = useTranslation(['pairings', 'common'])
  const locale = useLocale()
  const scenario = asked && readBilingual(asked.card.scenario.title, locale)
  const title =
    asked &&
    (asked.to === 'closed'
      ? t('move.titleClose', { scenario })
      : t('move.titleTo', { scenario, stage: t(`stage.${asked.to}`) }))
  return (
    <Modal
      opened={asked !== undefined}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {asked && <MoveForm asked={asked} onMove={onMove} onClose={onClose} />}
    </Modal>
  )
}
