import { Button, Group, Select, Switch } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { pairingStages } from '@duijie/domain/pairings/pairing-stages.ts'

import { trpc } from '../../../../shared/api.ts'
import { useActing } from '../../../../shared/session.ts'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../../shared/ui/error-state.tsx'
import { ButtonLink } from '../../../../shared/ui/links.tsx'
import { PageHeader } from '../../../../shared/ui/page-header.tsx'
import { WaitingRows } from '../../../../shared/ui/waiting.tsx'
import { type ListState, readListState } from './list-state.ts'
import { PairingRows } from './pairing-rows.tsx'

const route = getRouteApi('/pairings')

/** 对接: what the reader's organisation takes part in; for staff everything. */
export const PairingsPage = () => {
  const { t } = useTranslation(['pairings', 'common'])
  const state = route.useSearch()
  const navigate = route.useNavigate()
  const acting = useActing()
  const organisationId = acting.as === 'organisation' ? acting.organisation.id : undefined
  const query = useInfiniteQuery(
    trpc.pairings.list.infiniteQueryOptions(
      { organisationId, stage: state.stage, mine: state.mine === '1' ? true : undefined, limit: 30 },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  )
  const go = (next: Record<string, unknown>) => void navigate({ search: readListState(next), replace: true })
  const cards = query.data?.pages.flatMap(({ items }) => items) ?? []
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
      {query.error && !query.data && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <WaitingRows />}
      {query.data && cards.length === 0 && <NoPairings state={state} onAll={() => go({})} />}
      {cards.length > 0 && <PairingRows cards={cards} />}
      {query.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('common:action.more')}
          </Button>
        </Group>
      )}
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
