import { Modal, Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { closeReasons, type CloseReason, type PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import { needsNewStep } from '@duijie/domain/pairings/pairing.rules.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { skippedBetween } from '@duijie/domain/pairings/stage-path.rules.ts'
import { readBilingual } from '../../../shared/bilingual.ts'

import { hasKey } from '../../../shared/i18n-keys.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import { directionOf, findMove, undoOf } from './board/board-model.ts'
import { ExpiredStep, startOfStep } from './next-step-dialog.tsx'
import { NextStepFields, toNextStep } from './next-step-fields.tsx'
import { moveKey } from './pairing-words.ts'
import type { MoveRequest } from './use-pairing-move.ts'

/** Whether a move has to be asked about first: it needs a reason or a next step, or it cannot be taken back. */
export const needsAsking = (card: PairingCard, to: PairingStage): boolean =>
  Boolean(findMove(card.stage, to)?.reasonNeeded) || !undoOf(card.stage, to) || asksForStep(card, to)

const asksForStep = (card: PairingCard, to: PairingStage): boolean => needsNewStep(card.stage, to, card.nextStepExpired)

type FootProps = {
  /** Why the move was refused, until it is tried again. */
  problem: unknown
  isMoving: boolean
  onClose: () => void
}

type FormProps = FootProps & {
  asked: { card: PairingCard; to: PairingStage }
  onMove: (request: MoveRequest) => void
}

const Foot = ({ problem, onClose, children }: FootProps & { children: ReactNode }) => {
  const { t } = useTranslation()
  return (
    <>
      <FormProblem error={problem} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        {children}
      </Group>
    </>
  )
}

/** Who leaves out a field stands in it again. */
const focusIn = (form: HTMLFormElement, field: 'input' | 'textarea') => form.querySelector<HTMLElement>(field)?.focus()

/** Closing asks for a reason from the list; only another reason needs words. */
const CloseForm = ({ asked: { card, to }, onMove, ...foot }: FormProps) => {
  const { t } = useTranslation('pairings')
  const [reason, setReason] = useState<CloseReason>()
  const [words, setWords] = useState('')
  const [isChecked, setChecked] = useState(false)
  const needsWords = reason === 'other' && words.trim() === ''
  const submit = (form: HTMLFormElement) => {
    setChecked(true)
    if (!reason || needsWords) return focusIn(form, reason ? 'textarea' : 'input')
    onMove({ card, to, closeReason: reason, reason: words.trim() })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      <Stack gap="md">
        <Radio.Group
          label={t('move.reason')}
          description={t('move.closeReasonHint')}
          withAsterisk
          value={reason ?? ''}
          onChange={(next) => setReason(closeReasons.find((each) => each === next))}
          error={isChecked && !reason ? t('room.declineReasonNeeded') : undefined}
        >
          <Stack gap={6} mt={6} mb={4}>
            {closeReasons.map((each) => (
              <Radio key={each} value={each} label={t(`closeReason.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t(reason === 'other' ? 'move.words' : 'move.wordsOptional')}
          description={t('move.reasonHintClose')}
          error={isChecked && needsWords ? t('move.reasonNeeded') : undefined}
          required={reason === 'other'}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Foot {...foot}>
          <Button type="submit" color="red.9" loading={foot.isMoving}>
            {t('move.closed')}
          </Button>
        </Foot>
      </Stack>
    </form>
  )
}

const MoveForm = ({ asked: { card, to }, onMove, ...foot }: FormProps) => {
  const { t } = useTranslation('pairings')
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const reasonNeeded = Boolean(findMove(card.stage, to)?.reasonNeeded)
  const isMissing = reasonNeeded && reason.trim() === ''
  const asksStep = asksForStep(card, to)
  const [step, setStep] = useState(() => startOfStep(card))
  const isStepMissing = asksStep && step.text.trim() === ''
  const consequence = skippedBetween(card.stage, to).length > 0 ? `skip.${to}` : `move.consequence.${to}`
  const submit = (form: HTMLFormElement) => {
    setChecked(true)
    if (isMissing) return focusIn(form, 'textarea')
    if (isStepMissing) return focusIn(form, 'input')
    onMove({
      card,
      to,
      ...(reasonNeeded ? { reason: reason.trim() } : {}),
      ...(asksStep ? { nextStep: toNextStep(step) } : {}),
    })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      <Stack gap="md">
        {!reasonNeeded && hasKey('pairings', consequence) && <Text size="sm">{t(consequence)}</Text>}
        {asksStep && (
          <>
            <ExpiredStep card={card} />
            <NextStepFields
              values={step}
              onChange={setStep}
              error={isChecked && isStepMissing ? t('next.textNeeded') : undefined}
              isFirst
            />
          </>
        )}
        {reasonNeeded && (
          <Textarea
            label={t('move.reason')}
            description={t('move.reasonHint')}
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
        <Foot {...foot}>
          <Button type="submit" loading={foot.isMoving} data-autofocus={reasonNeeded || asksStep ? undefined : true}>
            {directionOf(card.stage, to) === 'back' ? t('move.back', { stage: t(`stage.${to}`) }) : t(moveKey(to))}
          </Button>
        </Foot>
      </Stack>
    </form>
  )
}

/** Asks before a move that needs a reason or cannot be taken back. */
export const MoveDialog = ({
  asked,
  ...rest
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
      onClose={rest.onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {asked && asked.to === 'closed' && <CloseForm asked={asked} {...rest} />}
      {asked && asked.to !== 'closed' && <MoveForm asked={asked} {...rest} />}
    </Modal>
  )
}
