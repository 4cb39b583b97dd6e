import { Badge, Button, Text } from '@mantine/core'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { RoundRowView } from '@duijie/domain/rounds/round.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { formatDay } from '../../../shared/format/day.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { byCursor, usePaged } from '../../../shared/lists/paged.ts'
import { notifyProblem } from '../../../shared/notify.tsx'
import { hasStaffRole, useSession } from '../../../shared/session.ts'
import type { DataColumn } from '../../../shared/tables/column.ts'
import { DataTable } from '../../../shared/tables/data-table.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { NoEntry } from '../../../shared/ui/no-entry.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { DayText } from '../../../shared/ui/values.tsx'
import { statusColours } from './round-data.ts'

/** 批量对接: every round, newest first. */
export const RoundsPage = () => {
  const { t } = useTranslation(['rounds', 'shell'])
  const session = useSession()
  const isStaff = session.staffRoles.length > 0
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={hasStaffRole(session, 'broker') && <NewRound />} />
      {isStaff ? <Rounds /> : <NoEntry text={t('shell:staffOnly.text')} />}
    </>
  )
}

const NewRound = () => {
  const { t } = useTranslation('rounds')
  const navigate = useNavigate()
  const locale = useLocale()
  const creating = useMutation(
    trpc.rounds.create.mutationOptions({
      onSuccess: ({ id }) => navigate({ to: '/rounds/$id', params: { id } }),
      onError: notifyProblem,
    }),
  )
  return (
    <Button
      loading={creating.isPending}
      onClick={() => creating.mutate({ title: t('newTitle', { day: formatDay(new Date().toISOString(), locale) }) })}
    >
      {t('new')}
    </Button>
  )
}

const Title = ({ row }: { row: RoundRowView }) => (
  <>
    <TextLink to="/rounds/$id" params={{ id: row.id }} fw={600}>
      {row.title}
    </TextLink>
    <Text size="xs" c="dimmed">
      {row.createdBy}
    </Text>
  </>
)

const useColumns = (): DataColumn<RoundRowView>[] => {
  const { t } = useTranslation('rounds')
  return [
    { id: 'title', header: t('field.title'), narrow: 'bare', cell: (row) => <Title row={row} /> },
    {
      id: 'state',
      header: t('state'),
      width: 110,
      cell: ({ status }) => <Badge color={statusColours[status]}>{t(`status.${status}`)}</Badge>,
    },
    { id: 'mode', header: t('field.mode'), width: 120, cell: ({ mode }) => t(`mode.${mode}`) },
    {
      id: 'matched',
      header: t('matched'),
      width: 120,
      align: 'end',
      sortBy: ({ matched }) => matched,
      cell: ({ matched }) => matched,
    },
    {
      id: 'updated',
      header: t('updated'),
      width: 130,
      sortBy: ({ updatedAt }) => updatedAt,
      cell: ({ updatedAt }) => <DayText time={updatedAt} />,
    },
  ]
}

const Rounds = () => {
  const { t } = useTranslation('rounds')
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const list = usePaged(useInfiniteQuery(trpc.rounds.list.infiniteQueryOptions({ limit: 30 }, byCursor)))
  const [a, b] = chosen
  return (
    <DataTable
      label={t('title')}
      least={740}
      columns={useColumns()}
      list={list}
      empty={<EmptyState text={t('empty')} />}
      rowId={({ id }) => id}
      selection={{
        chosen,
        onChoose: setChosen,
        nameOf: ({ title }) => t('chooseOne', { title }),
        mayChoose: ({ matched }) => matched !== undefined,
        most: 2,
        hint: t('compareHint'),
        acts: () => (
          <Button
            variant="default"
            disabled={!a || !b}
            onClick={() => a && b && void navigate({ to: '/rounds/compare', search: { a, b } })}
          >
            {t('compare.action')}
          </Button>
        ),
      }}
    />
  )
}
