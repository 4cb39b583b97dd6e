import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'
import type { Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'

import { apiClient } from '../../../../shared/api.ts'
import { formatDay } from '../../../../shared/format/day.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { notifyDone, notifyProblem } from '../../../../shared/notify.tsx'
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog.tsx'
import { ButtonLink } from '../../../../shared/ui/links.tsx'
import { ChangeList } from '../facts/change-list.tsx'
import { refreshListings } from './use-step.ts'

type Verdict = 'withdraw' | 'approve' | 'reject'
type Request = NonNullable<ListingDetail['changeRequest']>

const questions = { withdraw: 'ask.withdraw', approve: 'ask.approveChange', reject: 'ask.rejectChange' } as const
const notes = { withdraw: 'ask.withdrawNote', approve: 'ask.approveChangeNote', reject: 'ask.rejectNote' } as const
const doneTexts = { withdraw: 'done.withdrawn', approve: 'done.changeApproved', reject: 'done.changeRejected' } as const

const useVerdict = (changeRequestId: string, onDone: () => void) => {
  const { t } = useTranslation('listings')
  return useMutation({
    mutationFn: ({ verdict, answer }: { verdict: Verdict; answer: string }) =>
      verdict === 'withdraw'
        ? apiClient.listings.withdrawChange.mutate({ changeRequestId })
        : apiClient.review.decideChange.mutate({ changeRequestId, decision: verdict, ...(answer ? { answer } : {}) }),
    onSuccess: (_done, { verdict }) => notifyDone(t(doneTexts[verdict])),
    onError: notifyProblem,
    // Whatever came of it, what is shown must be what is.
    onSettled: async () => {
      onDone()
      await refreshListings()
    },
  })
}

const VerdictDialog = ({
  request,
  title,
  verdict,
  onClose,
}: {
  request: Request
  title: string
  verdict: Verdict
  onClose: () => void
}) => {
  const { t } = useTranslation('listings')
  const [answer, setAnswer] = useState('')
  const decide = useVerdict(request.id, onClose)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      question={t(questions[verdict], { title })}
      consequence={t(notes[verdict])}
      verb={t(`change.${verdict}`)}
      danger={verdict !== 'approve'}
      busy={decide.isPending}
      disabled={verdict === 'reject' && answer.trim() === ''}
      onConfirm={() => decide.mutate({ verdict, answer: answer.trim() })}
    >
      {verdict === 'reject' && (
        <Textarea
          label={t('ask.reason')}
          withAsterisk
          autosize
          minRows={3}
          maxLength={1000}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
          data-autofocus
        />
      )}
    </ConfirmDialog>
  )
}

/** A change of a published listing that waits for a reviewer, or was refused: what would change, why, and who may act. */
export const ChangeRequestPanel = ({ detail, request }: { detail: ListingDetail; request: Request }) => {
  const { t } = useTranslation('listings')
  const locale = useLocale()
  const [verdict, setVerdict] = useState<Verdict>()
  const title = readBilingual(detail.body['title'] as Bilingual | undefined, locale)
  const { edit, review } = detail.permissions
  const isRefused = request.state === 'rejected'
  return (
    <Paper component="section" p="md" mb="md" aria-labelledby="change-request">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs" align="flex-start">
          <div>
            <Title order={2} id="change-request">
              {t(isRefused ? 'change.refused' : 'change.title')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('change.by', { name: request.requestedBy, day: formatDay(request.createdAt, locale) })}
            </Text>
          </div>
          <Group gap="xs">
            {!isRefused && review && <Button onClick={() => setVerdict('approve')}>{t('change.approve')}</Button>}
            {!isRefused && review && (
              <Button variant="default" onClick={() => setVerdict('reject')}>
                {t('change.reject')}
              </Button>
            )}
            {!isRefused && edit && (
              <Button variant="default" onClick={() => setVerdict('withdraw')}>
                {t('change.withdraw')}
              </Button>
            )}
            {isRefused && edit && (
              <ButtonLink to="/listings/$id/edit" params={{ id: detail.id }} variant="default">
                {t('change.again')}
              </ButtonLink>
            )}
          </Group>
        </Group>
        {request.answer && (
          <Text style={{ whiteSpace: 'pre-line' }}>
            <Text span c="dimmed" inherit>
              {t('change.answer')}
            </Text>{' '}
            {request.answer}
          </Text>
        )}
        <Text style={{ whiteSpace: 'pre-line' }}>
          <Text span c="dimmed" inherit>
            {t('change.reason')}
          </Text>{' '}
          {request.reason}
        </Text>
        <ChangeList changes={request.changes} kind={detail.kind} />
      </Stack>
      {verdict && (
        <VerdictDialog request={request} title={title} verdict={verdict} onClose={() => setVerdict(undefined)} />
      )}
    </Paper>
  )
}
