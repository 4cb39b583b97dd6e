import { ActionIcon, Button, Menu, Textarea } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'
import type { Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'

import { useLocale } from '../../../../shared/i18n.ts'
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog.tsx'
import { isStep, type Step, useStep } from './use-step.ts'

/** Steps that ask first, naming the listing; the others are as easily taken back. */
const asking = ['archive', 'recall', 'approve', 'reject'] as const
type AskingStep = (typeof asking)[number]

const isAsking = (step: Step): step is AskingStep => asking.some((name) => name === step)

type DialogProps = {
  detail: ListingDetail
  step: AskingStep
  onClose: () => void
  busy: boolean
  onConfirm: (reason: string) => void
}

const StepDialog = ({ detail, step, onClose, busy, onConfirm }: DialogProps) => {
  const { t } = useTranslation('listings')
  const locale = useLocale()
  const [reason, setReason] = useState('')
  const title = readBilingual(detail.body['title'] as Bilingual, locale)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      question={t(`ask.${step}`, { title })}
      consequence={t(`ask.${step}Note`)}
      verb={t(`act.${step}`)}
      danger={step === 'archive' || step === 'reject'}
      busy={busy}
      disabled={step === 'reject' && reason.trim() === ''}
      onConfirm={() => onConfirm(reason.trim())}
    >
      {step === 'reject' && (
        <Textarea
          label={t('ask.reason')}
          description={t('ask.reasonHint')}
          withAsterisk
          autosize
          minRows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
      )}
    </ConfirmDialog>
  )
}

/** What the reader may do with a listing now: the main steps as buttons, archiving behind the dots. */
export const StepButtons = ({ detail, only }: { detail: ListingDetail; only?: readonly Step[] }) => {
  const { t } = useTranslation('listings')
  const [asked, setAsked] = useState<AskingStep>()
  const step = useStep(() => setAsked(undefined))
  const allowed = detail.permissions.actions.filter(isStep).filter((name) => !only || only.includes(name))
  const run = (name: Step, reason?: string) =>
    step.mutate({ id: detail.id, version: detail.version, step: name, ...(reason ? { reason } : {}) })
  const start = (name: Step) => (isAsking(name) ? setAsked(name) : run(name))
  // A draft is sent from its form, where what is missing can be filled in; here only when nothing is.
  const shown = allowed.filter((name) => name !== 'archive' && !(name === 'submit' && (detail.issues?.length ?? 0) > 0))
  return (
    <>
      {shown.map((name) => (
        <Button
          key={name}
          variant={name === 'submit' || name === 'approve' || name === 'renew' ? 'filled' : 'default'}
          loading={step.isPending && step.variables?.step === name}
          onClick={() => start(name)}
        >
          {t(`act.${name}`)}
        </Button>
      ))}
      {allowed.includes('archive') && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('act.more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => start('archive')}>{t('act.archive')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {asked && (
        <StepDialog
          detail={detail}
          step={asked}
          busy={step.isPending}
          onClose={() => setAsked(undefined)}
          onConfirm={(reason) => run(asked, reason)}
        />
      )}
    </>
  )
}
