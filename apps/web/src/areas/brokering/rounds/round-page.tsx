import { Alert, Badge, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'

import { useTitle } from '../../../shared/title.ts'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { PageProblem } from '../../../shared/ui/page-error.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { WaitingRows } from '../../../shared/ui/waiting.tsx'
import { RoundConfigForm } from './config/round-config-form.tsx'
import { DroppedPairs } from './outcome/dropped-pairs.tsx'
import { NothingFits } from './outcome/nothing-fits.tsx'
import { ProposalList } from './outcome/proposal-list.tsx'
import { RoundOutcome } from './outcome/round-outcome.tsx'
import { isWorking, resultOf, statusColours } from './round-data.ts'
import { useRound, useRoundActs, type RoundActs } from './use-round.ts'

const route = getRouteApi('/rounds/$id')

/** One round: what is asked, how far it is, what came of it, and what was made of that. */
export const RoundPage = () => {
  const { id } = route.useParams()
  const query = useRound(id)
  const acts = useRoundActs()
  useTitle(query.data?.title)
  if (query.error && !query.data) return <PageProblem error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <WaitingRows count={4} height={96} />
  return <Round round={query.data} acts={acts} />
}

const failures: Record<string, 'round.failed' | 'round.undecided' | 'round.interrupted'> = {
  'round.undecided': 'round.undecided',
  'round.interrupted': 'round.interrupted',
}

type Props = { round: RoundDetail; acts: RoundActs }

const Round = ({ round, acts }: Props) => {
  const { t } = useTranslation('rounds')
  const result = resultOf(round)
  const mayEdit = round.actions.includes('edit')
  const mayAsk = mayEdit || round.actions.includes('undo')
  return (
    <>
      <PageHeader
        title={round.title}
        above={<TextLink to="/rounds">{t('title')}</TextLink>}
        note={
          <Group gap="xs">
            <Badge color={statusColours[round.status]}>{t(`status.${round.status}`)}</Badge>
            <span>{t(`mode.${round.mode}`)}</span>
            <span>{t('by', { name: round.createdBy })}</span>
          </Group>
        }
        actions={<Steps round={round} acts={acts} />}
      />
      <Stack gap="lg">
        {isWorking(round.status) && <Running round={round} acts={acts} />}
        {round.failure && (
          <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} aria-hidden />}>
            <div>{t(failures[round.failure] ?? 'round.failed')}</div>
            <div>{t(mayEdit ? 'round.kept' : 'round.brokers')}</div>
          </Alert>
        )}
        {round.status === 'no_solution' && <NothingFits round={round} />}
        {round.status === 'no_solution' && <DroppedPairs round={round} />}
        {round.proposals.length > 0 && <ProposalList round={round} />}
        {mayEdit && <Config key={round.version} round={round} acts={acts} />}
        {result && round.status !== 'no_solution' && (
          <RoundOutcome round={round} result={result} acts={mayEdit ? acts : undefined} mayAsk={mayAsk} />
        )}
      </Stack>
    </>
  )
}

/** The question stands open until there is an answer, and is one press away afterwards. */
const Config = ({ round, acts }: Props) => {
  const { t } = useTranslation('rounds')
  const [isOpen, setOpen] = useState(round.result === undefined)
  if (isOpen) return <RoundConfigForm round={round} acts={acts} />
  return (
    <div>
      <Button variant="default" size="xs" aria-expanded={false} onClick={() => setOpen(true)}>
        {t('changeConfig')}
      </Button>
    </div>
  )
}

const Running = ({ round, acts }: Props) => {
  const { t } = useTranslation(['rounds', 'common'])
  const percent = Math.round(round.progress * 100)
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text role="status">{t(round.status === 'queued' ? 'waiting' : 'running', { percent })}</Text>
        {round.actions.includes('cancel') && (
          <Button variant="default" loading={acts.cancel.isPending} onClick={() => acts.cancel.mutate(round)}>
            {t('stop')}
          </Button>
        )}
      </Group>
      <Progress value={percent} animated={round.status === 'running'} aria-label={t('progress')} />
    </Stack>
  )
}

const words = {
  publish: { question: 'publish.question', consequence: 'publish.consequence', action: 'publish.action' },
  undo: { question: 'undo.question', consequence: 'undo.consequence', action: 'undo.action' },
} as const

/** Publishing asks first; taking back is its own undo and asks as well, for others may have begun to work. */
const Steps = ({ round, acts }: Props) => {
  const { t } = useTranslation('rounds')
  const [asked, setAsked] = useState<'publish' | 'undo'>()
  const close = () => setAsked(undefined)
  const canPublish = round.actions.includes('publish') && (round.matched ?? 0) > 0
  return (
    <>
      {canPublish && <Button onClick={() => setAsked('publish')}>{t('publish.action')}</Button>}
      {round.actions.includes('undo') && (
        <Button variant="default" onClick={() => setAsked('undo')}>
          {t('undo.action')}
        </Button>
      )}
      {asked && (
        <ConfirmDialog
          opened
          onClose={close}
          question={t(words[asked].question, { title: round.title })}
          consequence={t(words[asked].consequence, { count: round.matched ?? 0 })}
          verb={t(words[asked].action)}
          danger={asked === 'undo'}
          busy={acts[asked].isPending}
          onConfirm={() => acts[asked].mutate(round, { onSettled: close })}
        />
      )}
    </>
  )
}
