import { Button } from '@mantine/core'
import { useCallbackRef, useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import { PageProblem } from '../../../../shared/ui/page-error.tsx'
import { ButtonLink } from '../../../../shared/ui/links.tsx'
import { PageHeader } from '../../../../shared/ui/page-header.tsx'
import { AssignDialog } from '../assign-dialog.tsx'
import { useAskedMove } from '../use-asked-move.tsx'
import { useRemind } from '../use-pairing-acts.ts'
import { useToday } from '../use-today.ts'
import { filterCards } from './board-filters.ts'
import type { BoardState } from './board-state.ts'
import { BoardGrid } from './board-grid.tsx'
import { BoardNarrow } from './board-narrow.tsx'
import { BoardToolbar } from './board-toolbar.tsx'
import { BoardWaiting } from './board-waiting.tsx'
import type { CardActs } from './card-menu.tsx'

const route = getRouteApi('/board')

/** Acts that never change their identity, so that cards are drawn again only when they themselves change. */
const useCardActs = () => {
  const { start, dialog } = useAskedMove()
  const { remind } = useRemind()
  const [assigned, setAssigned] = useState<PairingCard>()
  const move = useCallbackRef(start)
  const remindOnce = useCallbackRef(remind)
  const acts = useMemo<CardActs>(() => ({ move, remind: remindOnce, assign: setAssigned }), [move, remindOnce])
  const dialogs = (
    <>
      {dialog}
      <AssignDialog card={assigned} onClose={() => setAssigned(undefined)} />
    </>
  )
  return { acts, dialogs }
}

/** 看板: every open pairing by sector and stage. */
export const BoardPage = () => {
  const { t } = useTranslation('pairings')
  const state = route.useSearch()
  const navigate = route.useNavigate()
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const query = useQuery(trpc.pairings.board.queryOptions({}, { refetchInterval: 60_000 }))
  const { acts, dialogs } = useCardActs()
  const today = useToday()
  const cards = useMemo(() => filterCards(query.data?.cards ?? [], state), [query.data, state])
  const go = (next: BoardState) => void navigate({ search: next, replace: true })

  if (query.error && !query.data) return <PageProblem error={query.error} retry={() => void query.refetch()} />
  const stale = cards.filter((card) => card.stale).length
  return (
    <>
      <PageHeader
        title={t('board.title')}
        note={
          query.data &&
          [
            stale > 0
              ? t('board.countStuck', { count: cards.length, stale })
              : t('board.count', { count: cards.length }),
            query.data.truncated ? t('board.truncated') : '',
          ].join(' ')
        }
        actions={<BoardToolbar state={state} onChange={go} />}
      />
      {!query.data && <BoardWaiting />}
      {query.data && cards.length === 0 && (
        <BoardEmpty isFiltered={query.data.cards.length > 0} onClear={() => go({})} />
      )}
      {cards.length > 0 &&
        (isNarrow ? (
          <BoardNarrow
            cards={cards}
            stage={state.stage}
            onStage={(stage) => go({ ...state, stage })}
            acts={acts}
            today={today}
          />
        ) : (
          <BoardGrid cards={cards} acts={acts} today={today} />
        ))}
      {dialogs}
    </>
  )
}

const BoardEmpty = ({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) => {
  const { t } = useTranslation('pairings')
  return isFiltered ? (
    <EmptyState
      text={t('board.emptyFiltered')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('board.clear')}
        </Button>
      }
    />
  ) : (
    <EmptyState
      text={t('board.empty')}
      action={
        <ButtonLink to="/search" search={{ kind: 'scenario' }} variant="default">
          {t('board.emptyAction')}
        </ButtonLink>
      }
    />
  )
}
