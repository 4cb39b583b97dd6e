import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { weightChanges, type WeightChoice } from '@duijie/domain/matches/weight-limits.ts'
import type { WeightsInForce } from '@duijie/domain/matches/weights.schema.ts'

import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import type { WeightActs } from './use-weight-acts.ts'
import { ChangeList } from './change-list.tsx'

type Props = {
  current: WeightsInForce
  draft: WeightChoice
  acts: WeightActs
  onClose: () => void
  onDone: () => void
}

/** What will be stored, why, and whether it is put in force at once. */
export const PublishDialog = ({ current, draft, acts: { create }, onClose, onDone }: Props) => {
  const { t } = useTranslation('weights')
  const [note, setNote] = useState('')
  const [activate, setActivate] = useState(true)
  const publish = () =>
    create.mutate({ revision: current.revision, choice: draft, note: note.trim(), activate }, { onSuccess: onDone })
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      danger={false}
      question={t('publishQuestion')}
      consequence={t(activate ? 'publishConsequence' : 'storeConsequence')}
      verb={t(activate ? 'publishVerb' : 'storeVerb')}
      busy={create.isPending}
      disabled={note.trim() === ''}
      onConfirm={publish}
    >
      <ChangeList changes={weightChanges(current.active.choice, draft)} />
      <Textarea
        required
        autosize
        minRows={2}
        maxLength={500}
        label={t('why')}
        description={t('whyHint')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
      <Checkbox label={t('useNow')} checked={activate} onChange={(event) => setActivate(event.currentTarget.checked)} />
      <FormProblem error={create.error} />
    </ConfirmDialog>
  )
}
