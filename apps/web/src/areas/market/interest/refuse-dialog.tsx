import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { RefusalKind } from '@duijie/domain/interest/interest.schema.ts'
import { refusalKinds } from '@duijie/domain/interest/interest-words.ts'
import type { OrganisationCard } from '@duijie/domain/organisations/organisation.schema.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { nameOf } from '../../../shared/name-of.ts'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import { useRefusalActs } from './use-refusal-acts.ts'

type Props = {
  /** Who refuses. */
  organisationId: string
  refused: Pick<OrganisationCard, 'id' | 'name'> & { nameEn?: string | undefined }
  onClose: () => void
}

/** Asks why, and says what follows, before an organisation is refused. */
export const RefuseDialog = ({ organisationId, refused, onClose }: Props) => {
  const { t } = useTranslation('refusals')
  const locale = useLocale()
  const [kind, setKind] = useState<RefusalKind>('blocked')
  const [note, setNote] = useState('')
  const { refuse, busy, error } = useRefusalActs(organisationId)
  return (
    <ConfirmDialog
      opened
      danger={false}
      onClose={onClose}
      question={t('question', { name: nameOf(refused, locale) })}
      consequence={t('consequence')}
      verb={t('verb')}
      busy={busy}
      onConfirm={() => refuse(refused, { kind, note: note.trim() }, onClose)}
    >
      <Radio.Group
        label={t('kindLabel')}
        value={kind}
        onChange={(next) => setKind(next === 'conflict' ? 'conflict' : 'blocked')}
      >
        <Stack gap="xs" mt={4}>
          {refusalKinds.map((each) => (
            <Radio key={each} value={each} label={t(`kind.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('note')}
        description={t('noteHint')}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormProblem error={error} />
    </ConfirmDialog>
  )
}
