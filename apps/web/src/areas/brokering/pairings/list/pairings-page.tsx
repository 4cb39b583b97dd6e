import { Button, Group, Select, Switch } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { pairingStages } from '@duijie/domain/pairings/pairing-stages.ts'

import { trpc } from '../../../../shared/api.ts'
import { InfiniteList } from '../../../../shared/lists/infinite-list.tsx'
import { byCursor, usePaged } from '../../../../shared/lists/paged.ts'
import { useActing } from '../../../../shared/session.ts'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import { ButtonLink } from '../../../../shared/ui/links.tsx'
import { PageHeader } from '../../../../shared/ui/page-header.tsx'
import { type ListState, readListState } from './list-state.ts'
import { PairingRows } from './pairing-rows.tsx'

const route = getRouteApi('/pairings')

/** 对接: what the reader's organisation takes part in; for staff everything. */
export const PairingsPage = () => {
  const { t } = useTranslation('pairings')
  const state = route.useSearch()
  const navigate = route.useNavigate()
  const acting = useActing()
  const organisationId = acting.as === 'organisation' ? acting.organisation.id : undefined
  const list = usePaged(
    useInfiniteQuery(
      trpc.pairings.list.infiniteQueryOptions(
        { organisationId, stage: state.stage, mine: state.mine === '1' ? true : undefined, limit: 30 },
        byCursor,
      ),
    ),
  )
  const go = (next: Record<string, unknown>) => void navigate({ search: readListState(next), replace: true })
  return (
    <>
      <PageHeader title={t('list.title')} note={t(acting.as === 'staff' ? 'list.noteStaff' : 'list.note')} />
      <Group gap="sm" mb="sm" align="flex-end">
        <Select
          w={200}
          label={t('list.stage')}
          data={[
            { value: '', label: t('list.all') },
            ...pairingStages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) })),
          ]}
          value={state.stage ?? ''}
          onChange={(stage) => go({ ...state, stage })}
          allowDeselect={false}
        />
        {acting.as === 'staff' && (
          <Switch
            py={6}
            label={t('list.mine')}
            checked={state.mine === '1'}
            onChange={(event) => go({ ...state, mine: event.currentTarget.checked ? '1' : '' })}
          />
        )}
      </Group>
      <InfiniteList list={list} empty={<NoPairings state={state} onAll={() => go({})} />}>
        {(cards) => <PairingRows cards={cards} />}
      </InfiniteList>
    </>
  )
}

const NoPairings = ({ state, onAll }: { state: ListState; onAll: () => void }) => {
  const { t } = useTranslation('pairings')
  if (state.stage || state.mine) {
    return (
      <EmptyState
        text={t('list.emptyFiltered')}
        action={
          <Button variant="default" onClick={onAll}>
            {t('list.emptyFilteredAction')}
          </Button>
        }
      />
    )
  }
  return (
    <EmptyState
      text={t('list.empty')}
      action={
        <ButtonLink to="/mine" variant="default">
          {t('list.emptyAction')}
        </ButtonLink>
      }
    />
  )
}
