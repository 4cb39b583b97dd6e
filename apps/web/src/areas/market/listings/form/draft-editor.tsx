import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'

import { apiClient, queryClient, trpc } from '../../../../shared/api.ts'
import { readProblem } from '../../../../shared/errors.ts'
import { notifyDone, notifyProblem } from '../../../../shared/notify.tsx'
import type { SaveState } from './autosave.ts'
import { DraftCandidates } from './draft-candidates.tsx'
import { EditorFrame } from './editor-frame.tsx'
import { ConflictNotice, RestoredNotice } from './editor-notices.tsx'
import { HelpfulFields } from './helpful-fields.tsx'
import { serverProblems } from './problem-paths.ts'
import type { Problems } from './read-values.ts'
import { SaveMark } from './save-mark.tsx'
import { useAutosave } from './use-autosave.ts'
import { useFormValues } from './use-form-values.ts'
import { useToMend } from './use-to-mend.ts'

const noProblems: Problems = {}

const refusedFields = (state: SaveState): Problems =>
  state.kind === 'refused' ? serverProblems(state.problem.fields) : noProblems

const useSubmit = (detail: ListingDetail, version: () => number, onSent: () => void) => {
  const { t } = useTranslation('listings')
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => apiClient.listings.act.mutate({ id: detail.id, version: version(), action: 'submit' }),
    onSuccess: async () => {
      onSent()
      notifyDone(t('done.submit'))
      await queryClient.invalidateQueries(trpc.listings.pathFilter())
      await navigate({ to: '/listings/$id', params: { id: detail.id } })
    },
    onError: (error) => {
      if (readProblem(error).fields.length === 0) notifyProblem(error)
    },
  })
}

/** Writes a draft: everything is saved by itself, and sending it to review first says what is missing. */
export const DraftEditor = ({ detail, onReload }: { detail: ListingDetail; onReload: () => void }) => {
  const { t } = useTranslation('listings')
  const form = useFormValues(detail)
  const { autosave, state } = useAutosave(detail.id, form)
  const [asked, setAsked] = useState(0)
  const [isOverwriting, setOverwriting] = useState(false)
  const submit = useSubmit(detail, autosave.version, form.drop)
  const refused = submit.error ? serverProblems(readProblem(submit.error).fields) : refusedFields(state)
  const toMend = useToMend(form.body, form.problems, refused)

  const send = async () => {
    submit.reset()
    const isSaved = await autosave.flush()
    if (!isSaved || Object.keys(toMend).length > 0) setAsked((times) => times + 1)
    else submit.mutate(undefined, { onError: () => setAsked((times) => times + 1) })
  }
  const overwrite = async () => {
    setOverwriting(true)
    try {
      await autosave.overwrite((await apiClient.listings.get.query({ id: detail.id })).version)
    } catch (error) {
      notifyProblem(error)
    } finally {
      setOverwriting(false)
    }
  }
  const discard = () => {
    form.drop()
    onReload()
  }

  return (
    <EditorFrame
      kind={detail.kind}
      form={form}
      problems={asked > 0 ? toMend : { ...form.problems, ...refused }}
      toMend={toMend}
      asked={asked}
      state={
        <SaveMark
          state={state}
          problems={Object.keys(form.problems).length}
          isTouched={form.isTouched}
          onRetry={() => void autosave.flush()}
        />
      }
      actions={
        <Button onClick={() => void send()} loading={submit.isPending}>
          {t('act.submit')}
        </Button>
      }
      beside={
        (detail.kind === 'scenario' || detail.kind === 'capability') && (
          <DraftCandidates id={detail.id} kind={detail.kind} saved={form.saved} />
        )
      }
    >
      {state.kind === 'conflict' && (
        <ConflictNotice
          problem={state.problem}
          onOverwrite={() => void overwrite()}
          onReload={discard}
          busy={isOverwriting}
        />
      )}
      {form.isRestored && state.kind !== 'conflict' && <RestoredNotice onDiscard={form.revert} />}
      <HelpfulFields body={form.body} />
    </EditorFrame>
  )
}
