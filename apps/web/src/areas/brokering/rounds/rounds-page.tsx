import { Badge, Button, Checkbox, Group, Table, Text } from '@mantine/core'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { RoundRowView } from '@duijie/domain/rounds/round.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { formatDay } from '../../../shared/format/day.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { notifyProblem } from '../../../shared/notify.tsx'
import { hasStaffRole, useSession } from '../../../shared/session.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { NoEntry } from '../../../shared/ui/no-entry.tsx'
import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { DayText } from '../../../shared/ui/values.tsx'
import { WaitingRows } from '../../../shared/ui/waiting.tsx'
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

const Rounds = () => {
  const { t } = useTranslation(['rounds', 'common'])
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<string[]>([])
  const query = useInfiniteQuery(
    trpc.rounds.list.infiniteQueryOptions({ limit: 30 }, { getNextPageParam: ({ nextCursor }) => nextCursor }),
  )
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  const [a, b] = chosen
  // A third choice lets the first go.
  const choose = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id].slice(-2)))
  return (
    <>
      {query.error && !query.data && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <WaitingRows count={6} />}
      {query.data && rows.length === 0 && <EmptyState text={t('empty')} />}
      {rows.length > 1 && (
        <Group mb="sm" gap="sm">
          <Button
            variant="default"
            disabled={!a || !b}
            onClick={() => a && b && void navigate({ to: '/rounds/compare', search: { a, b } })}
          >
            {t('compare.action')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('compareHint')}
          </Text>
        </Group>
      )}
      {rows.length > 0 && (
        <ScrollRegion label={t('title')}>
          <Table miw={740}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={44} aria-label={t('choose')} />
                <Table.Th>{t('field.title')}</Table.Th>
                <Table.Th w={110}>{t('state')}</Table.Th>
                <Table.Th w={120}>{t('field.mode')}</Table.Th>
                <Table.Th w={120} ta="right">
                  {t('matched')}
                </Table.Th>
                <Table.Th w={130}>{t('updated')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} isChosen={chosen.includes(row.id)} onChoose={choose} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
      {query.hasNextPage && (
        <Button variant="default" mt="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common:action.more')}
        </Button>
      )}
    </>
  )
}

type RowProps = { row: RoundRowView; isChosen: boolean; onChoose: (id: string) => void }

const Row = ({ row, isChosen, onChoose }: RowProps) => {
  const { t } = useTranslation('rounds')
  return (
    <Table.Tr>
      <Table.Td>
        {row.matched !== undefined && (
          <Checkbox
            aria-label={t('chooseOne', { title: row.title })}
            checked={isChosen}
            onChange={() => onChoose(row.id)}
          />
        )}
      </Table.Td>
      <Table.Td>
        <TextLink to="/rounds/$id" params={{ id: row.id }} fw={600}>
          {row.title}
        </TextLink>
        <Text size="xs" c="dimmed">
          {row.createdBy}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge color={statusColours[row.status]}>{t(`status.${row.status}`)}</Badge>
      </Table.Td>
      <Table.Td>{t(`mode.${row.mode}`)}</Table.Td>
      <Table.Td ta="right">{row.matched}</Table.Td>
      <Table.Td>
        <DayText time={row.updatedAt} />
      </Table.Td>
    </Table.Tr>
  )
}
