import { NativeSelect, Text } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { byCursor, usePaged } from '../../../shared/lists/paged.ts'
import { hasStaffRole, useSession } from '../../../shared/session.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { jobStates, readJobsSearch } from './jobs-state.ts'
import { JobsTable } from './jobs-table.tsx'

const route = getRouteApi('/admin/jobs')
const pollMilliseconds = 5_000

/** Where an administrator sees what the platform does by itself, and what has failed too often. */
export const JobsPage = () => {
  const { t } = useTranslation(['jobs', 'shell'])
  const isAdministrator = hasStaffRole(useSession(), 'admin')
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      {isAdministrator ? <Jobs /> : <EmptyState text={t('adminOnly')} />}
    </>
  )
}

const Counts = () => {
  const { t } = useTranslation('jobs')
  const counts = useQuery(trpc.jobs.counts.queryOptions(undefined, { refetchInterval: pollMilliseconds }))
  if (!counts.data) return null
  return (
    <Text size="sm" mb="xs" role="status">
      {t('counts', counts.data)}
    </Text>
  )
}

const Jobs = () => {
  const { t } = useTranslation('jobs')
  const navigate = useNavigate()
  const { state } = route.useSearch()
  const list = usePaged(
    useInfiniteQuery(
      trpc.jobs.list.infiniteQueryOptions(
        { limit: 50, ...(state && { state }) },
        { ...byCursor, refetchInterval: pollMilliseconds },
      ),
    ),
  )
  return (
    <>
      <Counts />
      <NativeSelect
        mb="md"
        maw={240}
        aria-label={t('column.state')}
        value={state ?? 'all'}
        onChange={(event) =>
          void navigate({
            to: '/admin/jobs',
            search: readJobsSearch({ state: event.currentTarget.value }),
            replace: true,
          })
        }
        data={[{ value: 'all', label: t('all') }, ...jobStates.map((value) => ({ value, label: t(`state.${value}`) }))]}
      />
      <JobsTable list={list} empty={<EmptyState text={t(state === 'parked' ? 'noneParked' : 'none')} />} />
    </>
  )
}
