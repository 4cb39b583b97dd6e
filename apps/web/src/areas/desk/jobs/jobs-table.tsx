import { Button, Group, Progress, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { JobView } from '@duijie/domain/jobs/job.schema.ts'

import { formatMinute } from '../../../shared/format/day.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'
import { isNamedJob } from './jobs-state.ts'
import { useJobActs } from './use-job-acts.ts'

const stateColours = { waiting: 'dimmed', running: 'blue', parked: 'red', done: 'dimmed', cancelled: 'dimmed' } as const

export const JobsTable = ({ rows }: { rows: JobView[] }) => {
  const { t } = useTranslation('jobs')
  return (
    <ScrollRegion label={t('title')}>
      <Table miw={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.job')}</Table.Th>
            <Table.Th w={150}>{t('column.state')}</Table.Th>
            <Table.Th w={170}>{t('column.queued')}</Table.Th>
            <Table.Th w={170}>{t('column.ended')}</Table.Th>
            <Table.Th w={160} aria-label={t('column.acts')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <JobRow key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  )
}

const JobRow = ({ row }: { row: JobView }) => {
  const { t } = useTranslation('jobs')
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm">{isNamedJob(row.name) ? t(`name.${row.name}`) : row.name}</Text>
        {row.error !== undefined && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {row.error}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <StateText row={row} />
      </Table.Td>
      <Table.Td>
        <Minute time={row.createdAt} />
      </Table.Td>
      <Table.Td>{row.finishedAt ? <Minute time={row.finishedAt} /> : <NextTry row={row} />}</Table.Td>
      <Table.Td>
        <JobActs row={row} />
      </Table.Td>
    </Table.Tr>
  )
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
