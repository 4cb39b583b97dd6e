import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { WeightChoice } from '@duijie/domain/matches/weight-limits.ts'
import type { WeightsInForce, WeightVersion } from '@duijie/domain/matches/weights.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { byCursor, usePaged } from '../../../shared/lists/paged.ts'
import type { DataColumn } from '../../../shared/tables/column.ts'
import { DataTable } from '../../../shared/tables/data-table.tsx'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { DayText } from '../../../shared/ui/values.tsx'
import { ChangeList } from './change-list.tsx'
import type { WeightActs } from './use-weight-acts.ts'
import classes from './weights.module.css'

const Name = ({ version }: { version: WeightVersion }) => {
  const { t } = useTranslation('weights')
  const { name, isActive, author, createdAt, number } = version
  return (
    <>
      <Group gap={6}>
        <Text size="sm" fw={600} span>
          {name}
        </Text>
        {isActive && <Badge color="green">{t('inUse')}</Badge>}
      </Group>
      <Text size="xs" c="dimmed">
        {number === 0 ? t('shipped') : author} {createdAt && <DayText time={createdAt} />}
      </Text>
    </>
  )
}

type RowActs = { onUse: (version: WeightVersion) => void; onLoad: (choice: WeightChoice) => void }

const useColumns = ({ onUse, onLoad }: RowActs): DataColumn<WeightVersion>[] => {
  const { t } = useTranslation('weights')
  return [
    { id: 'version', header: t('version'), width: 170, narrow: 'bare', cell: (version) => <Name version={version} /> },
    { id: 'why', header: t('why'), cell: ({ note }) => note && <span className={classes.note}>{note}</span> },
    {
      id: 'changes',
      header: t('changes'),
      cell: ({ number, changes }) => number > 0 && <ChangeList changes={changes} />,
    },
    {
      id: 'acts',
      header: '',
      label: t('use'),
      width: 220,
      cell: (version) => (
        <Group gap={6} justify="flex-end">
          {!version.isActive && (
            <Button variant="default" size="xs" onClick={() => onUse(version)}>
              {t('use')}
            </Button>
          )}
          <Button variant="subtle" size="xs" onClick={() => onLoad(version.choice)}>
            {t('loadDraft')}
          </Button>
        </Group>
      ),
    },
  ]
}

type Props = { current: WeightsInForce; acts: WeightActs; onLoad: (choice: WeightChoice) => void }

/** Every version, newest first, what it changed and why; any of them can be put in force. */
export const VersionList = ({ current, acts, onLoad }: Props) => {
  const { t } = useTranslation('weights')
  const [chosen, setChosen] = useState<WeightVersion>()
  const columns = useColumns({ onUse: setChosen, onLoad })
  const list = usePaged(useInfiniteQuery(trpc.weights.versions.infiniteQueryOptions({ limit: 10 }, byCursor)))
  return (
    <Paper component="section" p="md" mt="md" aria-labelledby="weight-versions">
      <Title order={2} id="weight-versions" mb="xs">
        {t('versions')}
      </Title>
      <DataTable
        label={t('versions')}
        least={720}
        dense
        columns={columns}
        list={list}
        empty={null}
        rowId={({ number }) => String(number)}
      />
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
