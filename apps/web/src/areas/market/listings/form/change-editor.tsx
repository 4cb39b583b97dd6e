import { Alert, Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { diffBodies } from '@duijie/domain/listings/listing-diff.ts'
import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'

import { queryClient, trpc } from '../../../../shared/api.ts'
import { readProblem } from '../../../../shared/errors.ts'
import { notifyDone } from '../../../../shared/notify.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { EditorFrame } from './editor-frame.tsx'
import { RestoredNotice } from './editor-notices.tsx'
import { serverProblems } from './problem-paths.ts'
import type { Problems } from './read-values.ts'
import { useFormValues } from './use-form-values.ts'
import { useToMend } from './use-to-mend.ts'

const noProblems: Problems = {}

/** Changes a published listing: the same form, sent as one request with a reason; until then only this browser has it. */
export const ChangeEditor = ({ detail }: { detail: ListingDetail }) => {
  const { t } = useTranslation('listings')
  const navigate = useNavigate()
  const form = useFormValues(detail)
  const [asked, setAsked] = useState(0)
  const [isAsking, setAsking] = useState(false)
  const { keep, drop, isTouched, body, saved } = form
  const changes = diffBodies(saved, body)

  useEffect(() => {
    if (isTouched) keep(detail.version)
  }, [keep, isTouched, detail.version])

  const request = useMutation(
    trpc.listings.requestChange.mutationOptions({
      onSuccess: async () => {
        drop()
        notifyDone(t('done.changeRequested'))
        await queryClient.invalidateQueries(trpc.listings.pathFilter())
        await navigate({ to: '/listings/$id', params: { id: detail.id } })
      },
      onError: (error) => {
        if (readProblem(error).fields.length === 0) return
        setAsking(false)
        setAsked((times) => times + 1)
      },
    }),
  )
  const refused = request.error ? serverProblems(readProblem(request.error).fields) : noProblems
  const toMend = useToMend(body, form.problems, refused)
  const hasPending = detail.changeRequest?.state === 'pending'

  const ask = () => {
    request.reset()
    if (Object.keys(toMend).length > 0) setAsked((times) => times + 1)
    else setAsking(true)
  }

  return (
    <EditorFrame
      kind={detail.kind}
      form={form}
      problems={asked > 0 ? toMend : form.problems}
      toMend={toMend}
      asked={asked}
      state={
        <Text size="sm" c="dimmed" component="output">
          {t(changes.length > 0 ? 'save.local' : 'edit.nothingChanged')}
        </Text>
      }
      actions={
        <Button
          onClick={ask}
          disabled={hasPending || (changes.length === 0 && Object.keys(form.problems).length === 0)}
        >
          {t('edit.send')}
        </Button>
      }
    >
      <Alert color={hasPending ? 'yellow' : 'gray'} mb="md" py="xs">
        <Text size="sm">{t(hasPending ? 'edit.pendingChange' : 'edit.changeNote')}</Text>
      </Alert>
      {form.isRestored && <RestoredNotice onDiscard={form.revert} />}
      <ChangeDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        kind={detail.kind}
        title={body.title}
        changes={changes}
        error={request.error}
        busy={request.isPending}
        onSend={(reason) => request.mutate({ id: detail.id, version: detail.version, body, reason })}
      />
    </EditorFrame>
  )
}
