import { Badge, Button, Group, Paper, Table, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { WeightChoice } from '@duijie/domain/matches/weight-limits.ts'
import type { WeightsInForce, WeightVersion } from '@duijie/domain/matches/weights.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'
import { DayText } from '../../../shared/ui/values.tsx'
import { WaitingRows } from '../../../shared/ui/waiting.tsx'
import { ChangeList } from './change-list.tsx'
import type { WeightActs } from './use-weight-acts.ts'

type RowProps = { version: WeightVersion; onUse: () => void; onLoad: () => void }

const Row = ({ version, onUse, onLoad }: RowProps) => {
  const { t } = useTranslation('weights')
  const { name, isActive, note, author, createdAt, changes, number } = version
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={6}>
          <Text size="sm" fw={600} span>
            {name}
          </Text>
          {isActive && <Badge color="green">{t('inUse')}</Badge>}
        </Group>
        <Text size="xs" c="dimmed">
          {number === 0 ? t('shipped') : author} {createdAt && <DayText time={createdAt} />}
        </Text>
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{note}</Table.Td>
      <Table.Td>{number > 0 && <ChangeList changes={changes} />}</Table.Td>
      <Table.Td>
        <Group gap={6} justify="flex-end">
          {!isActive && (
            <Button variant="default" size="xs" onClick={onUse}>
              {t('use')}
            </Button>
          )}
          <Button variant="subtle" size="xs" onClick={onLoad}>
            {t('loadDraft')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

type Props = { current: WeightsInForce; acts: WeightActs; onLoad: (choice: WeightChoice) => void }

/** Every version, newest first, what it changed and why; any of them can be put in force. */
export const VersionList = ({ current, acts, onLoad }: Props) => {
  const { t } = useTranslation(['weights', 'common'])
  const [chosen, setChosen] = useState<WeightVersion>()
  const query = useInfiniteQuery(
    trpc.weights.versions.infiniteQueryOptions({ limit: 10 }, { getNextPageParam: ({ nextCursor }) => nextCursor }),
  )
  const versions = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Paper component="section" p="md" mt="md" aria-labelledby="weight-versions">
      <Title order={2} id="weight-versions" mb="xs">
        {t('versions')}
      </Title>
      {query.error && !query.data && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <WaitingRows count={3} />}
      {versions.length > 0 && (
        <ScrollRegion label={t('versions')}>
          <Table miw={720} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={170}>{t('version')}</Table.Th>
                <Table.Th>{t('why')}</Table.Th>
                <Table.Th>{t('changes')}</Table.Th>
                <Table.Th w={220} aria-label={t('use')} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {versions.map((version) => (
                <Row
                  key={version.number}
                  version={version}
                  onUse={() => setChosen(version)}
                  onLoad={() => onLoad(version.choice)}
                />
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
      {chosen && <UseDialog current={current} version={chosen} acts={acts} onClose={() => setChosen(undefined)} />}
    </Paper>
  )
}

type DialogProps = { current: WeightsInForce; version: WeightVersion; acts: WeightActs; onClose: () => void }

const UseDialog = ({ current, version: { number, name }, acts: { activate }, onClose }: DialogProps) => {
  const { t } = useTranslation('weights')
  return (
    <ConfirmDialog
      opened
      danger={false}
      onClose={onClose}
      question={t('useQuestion', { name })}
      consequence={t('useConsequence', { active: current.active.name })}
      verb={t('use')}
      busy={activate.isPending}
      onConfirm={() => activate.mutate({ revision: current.revision, number, name }, { onSettled: onClose })}
    />
  )
}
