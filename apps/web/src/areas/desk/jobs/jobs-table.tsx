import { Button, Group, Progress, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { JobView } from '@duijie/domain/jobs/job.schema.ts'

import { formatMinute } from '../../../shared/format/day.ts'
import { hasKey } from '../../../shared/i18n-keys.ts'
import { useLocale } from '../../../shared/i18n.ts'
import type { Paged } from '../../../shared/lists/paged.ts'
import type { DataColumn } from '../../../shared/tables/column.ts'
import { DataTable } from '../../../shared/tables/data-table.tsx'
import { useJobActs } from './use-job-acts.ts'

const stateColours = { waiting: 'dimmed', running: 'blue', parked: 'red', done: 'dimmed', cancelled: 'dimmed' } as const

/** What a job does; one of a later version is shown by its name. */
const What = ({ row }: { row: JobView }) => {
  const { t } = useTranslation('jobs')
  const key = `name.${row.name}`
  return (
    <>
      <Text size="sm">{hasKey('jobs', key) ? t(key) : row.name}</Text>
      {row.error !== undefined && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {row.error}
        </Text>
      )}
    </>
  )
}

type Props = { list: Paged<JobView>; empty: ReactNode }

export const JobsTable = ({ list, empty }: Props) => {
  const { t } = useTranslation('jobs')
  const columns: DataColumn<JobView>[] = [
    { id: 'job', header: t('column.job'), narrow: 'bare', cell: (row) => <What row={row} /> },
    { id: 'state', header: t('column.state'), width: 150, cell: (row) => <StateText row={row} /> },
    { id: 'queued', header: t('column.queued'), width: 170, cell: ({ createdAt }) => <Minute time={createdAt} /> },
    {
      id: 'ended',
      header: t('column.ended'),
      width: 170,
      cell: (row) => (row.finishedAt ? <Minute time={row.finishedAt} /> : <NextTry row={row} />),
    },
    { id: 'acts', header: '', label: t('column.acts'), width: 160, cell: (row) => <JobActs row={row} /> },
  ]
  return <DataTable label={t('title')} least={760} columns={columns} list={list} empty={empty} rowId={({ id }) => id} />
}

const StateText = ({ row }: { row: JobView }) => {
  const { t } = useTranslation('jobs')
  return (
    <>
      <Text size="sm" c={stateColours[row.state]} fw={row.state === 'parked' ? 600 : 400}>
        {row.isEnding ? t('ending') : t(`state.${row.state}`)}
      </Text>
      {row.state === 'running' && row.progress > 0 && (
        <Progress value={row.progress * 100} size="xs" mt={4} aria-label={t('progress')} />
      )}
      {row.attempts > 1 && (
        <Text size="xs" c="dimmed">
          {t('attempts', { count: row.attempts })}
        </Text>
      )}
    </>
  )
}

const Minute = ({ time }: { time: string }) => {
  const locale = useLocale()
  return <time dateTime={time}>{formatMinute(time, locale)}</time>
}

const NextTry = ({ row }: { row: JobView }) => {
  const { t } = useTranslation('jobs')
  const locale = useLocale()
  if (row.state !== 'waiting' || row.attempts === 0) return null
  return (
    <Text size="xs" c="dimmed">
      {t('nextTry', { time: formatMinute(row.runAt, locale) })}
    </Text>
  )
}

const JobActs = ({ row }: { row: JobView }) => {
  const { t } = useTranslation('jobs')
  const { retry, cancel } = useJobActs()
  const mayRetry = row.state === 'parked' || row.state === 'cancelled'
  const mayCancel = row.state !== 'done' && row.state !== 'cancelled' && !row.isEnding
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {mayRetry && (
        <Button
          size="compact-sm"
          variant="light"
          loading={retry.isPending}
          onClick={() => retry.mutate({ id: row.id })}
        >
          {t('act.retry')}
        </Button>
      )}
      {mayCancel && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          loading={cancel.isPending}
          onClick={() => cancel.mutate({ id: row.id })}
        >
          {t('act.cancel')}
        </Button>
      )}
    </Group>
  )
}
