import { Button, Group, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { MatchPage, MatchView } from '@duijie/domain/matches/match.schema.ts'
import { mostTakenAlong } from '@duijie/domain/pairings/taken-along.rules.ts'

import { trpc } from '../../../shared/api.ts'
import { useActing } from '../../../shared/session.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { WaitingRows } from '../../../shared/ui/waiting.tsx'
import { AlongButton } from './along-button.tsx'
import { AlongTray } from './along-tray.tsx'
import { CompareBar } from './compare-bar.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { mostCompared, toggleChosen } from './compare.model.ts'
import { ExcludedSummary } from './excluded-summary.tsx'
import { MatchActs } from './match-acts.tsx'
import classes from './match-card.module.css'
import { MatchCard } from './match-card.tsx'
import { MatchGroup } from './match-group.tsx'
import { NothingFits } from './nothing-fits.tsx'
import { OwnDecisions } from './own-decisions.tsx'
import { ProposeDialog } from './propose-dialog.tsx'
import { RuledOut } from './ruled-out.tsx'
import { ScoreLegend } from './score-bar.tsx'
import { toggleAlong, type Along } from './take-along.ts'
import { useMayPropose } from './use-propose.ts'
import { WhyNot } from './why-not.tsx'
import { WhyNotAsk } from './why-not-ask.tsx'

const firstShown = 10
const mostShown = 50

type Props = { listingId: string; kind: 'scenario' | 'capability' }

const usePage = ({ listingId, kind }: Props, limit: number) => {
  const ofScenario = useQuery(
    trpc.matches.forScenario.queryOptions(
      { listingId, limit },
      { enabled: kind === 'scenario', placeholderData: keepPreviousData },
    ),
  )
  const ofCapability = useQuery(
    trpc.matches.forCapability.queryOptions(
      { listingId, limit },
      { enabled: kind === 'capability', placeholderData: keepPreviousData },
    ),
  )
  return kind === 'scenario' ? ofScenario : ofCapability
}

/** Candidates of a published listing: for a scenario who can do it, for a capability who needs it; `before` stands above them. */
export const MatchesPanel = ({ before, ...props }: Props & { before?: ReactNode }) => {
  const [limit, setLimit] = useState(firstShown)
  const query = usePage(props, limit)
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <WaitingRows count={5} height={132} />
  return (
    <Stack gap="sm">
      {before}
      <MatchList
        {...props}
        page={query.data}
        loadingMore={query.isPlaceholderData}
        onMore={limit < mostShown && query.data.matches.length >= limit ? () => setLimit(mostShown) : undefined}
      />
    </Stack>
  )
}

type ListProps = Props & { page: MatchPage; loadingMore: boolean; onMore: (() => void) | undefined }

const NoMatches = ({ kind, page }: Pick<ListProps, 'kind' | 'page'>) => {
  const { t } = useTranslation('matches')
  const acting = useActing()
  return (
    <Stack gap="sm">
      {page.nothingFits ? (
        <NothingFits page={page} nothing={page.nothingFits} />
      ) : (
        <EmptyState text={t(`empty.${kind}`)} />
      )}
      <ExcludedSummary page={page} />
      {kind === 'scenario' && acting.as === 'staff' && <WhyNotAsk scenarioId={page.listing.id} />}
      <RuledOut page={page} kind={kind} />
      <OwnDecisions page={page} />
    </Stack>
  )
}

const MatchList = ({ kind, page, loadingMore, onMore }: ListProps) => {
  const { t } = useTranslation('matches')
  const acting = useActing()
  const mayPropose = useMayPropose()
  const [chosen, setChosen] = useState<string[]>([])
  const [isComparing, setComparing] = useState(false)
  const [proposed, setProposed] = useState<MatchView>()
  const [along, setAlong] = useState<readonly Along[]>([])
  const toggle = (model: Along) => setAlong(toggleAlong(along, model))
  if (page.matches.length + page.openModels.length === 0) return <NoMatches kind={kind} page={page} />

  const other = kind === 'scenario' ? 'capability' : 'scenario'
  // A scenario's owner may not ask: the answer tells what a vendor could change.
  const mayAskWhyNot = acting.as === 'staff' || kind === 'capability'
  const standingOf = ({ listing }: MatchView) =>
    mayAskWhyNot && (
      <WhyNot
        scenarioId={kind === 'scenario' ? page.listing.id : listing.id}
        capabilityId={kind === 'scenario' ? listing.id : page.listing.id}
        mayEdit={kind === 'capability' && page.permissions.stateInterest}
      />
    )
  // Nobody is there to answer for what can only be built on: it goes along with what somebody delivers.
  const isModel = (match: MatchView): boolean => page.openModels.includes(match)
  const proposes = (match: MatchView): boolean => mayPropose && !isModel(match) && page.listing.offer !== 'open_model'
  const alongOf = ({ listing }: MatchView) => (
    <AlongButton
      isTaken={along.some(({ id }) => id === listing.id)}
      isFull={along.length >= mostTakenAlong}
      onToggle={() => toggle(listing)}
    />
  )
  const shown = [...page.matches, ...page.openModels]
  const pair = proposed && { scenario: page.listing, capability: page.listing, [other]: proposed.listing }
  const card = (match: MatchView) => (
    <MatchCard
      match={match}
      reader={acting.as === 'organisation' ? kind : undefined}
      chosen={chosen.includes(match.listing.id)}
      onChoose={
        chosen.length < mostCompared || chosen.includes(match.listing.id)
          ? () => setChosen(toggleChosen(chosen, match.listing.id))
          : undefined
      }
      acts={<MatchActs page={page} match={match} />}
      own={page.permissions.stateInterest ? { side: kind, listingId: page.listing.id } : undefined}
      standing={standingOf(match)}
      onPropose={proposes(match) ? () => setProposed(match) : undefined}
      along={mayPropose && isModel(match) && alongOf(match)}
    />
  )
  return (
    <Stack gap="sm">
      <Stack gap={4}>
        {kind === 'capability' && <Text size="sm">{t('intro.capability')}</Text>}
        <ExcludedSummary page={page} />
        <Text size="sm" c="dimmed">
          {t(`basis.${page.basis}`)}
        </Text>
        <ScoreLegend />
      </Stack>
      <MatchGroup
        {...(kind === 'scenario' && { title: t('offers.solution'), note: t('offers.solutionNote') })}
        none={t('offers.noSolution')}
        matches={page.matches}
        card={card}
      />
      {onMore && (
        <Group justify="center">
          <Button variant="default" loading={loadingMore} onClick={onMore}>
            {t('more', { count: mostShown })}
          </Button>
        </Group>
      )}
      {page.openModels.length > 0 && (
        <MatchGroup
          title={t('offers.open_model')}
          note={t('offers.open_modelNote')}
          matches={page.openModels}
          card={card}
        />
      )}
      <RuledOut page={page} kind={kind} />
      {kind === 'scenario' && acting.as === 'staff' && <WhyNotAsk scenarioId={page.listing.id} />}
      <OwnDecisions page={page} />
      <Stack gap="xs" className={classes.feet}>
        <AlongTray
          models={along}
          solutions={page.matches.filter((match) => proposes(match) && !match.pairingId)}
          onLeave={toggle}
          onPropose={setProposed}
        />
        <CompareBar count={chosen.length} onCompare={() => setComparing(true)} onClear={() => setChosen([])} />
      </Stack>
      <CompareDialog
        opened={isComparing}
        onClose={() => setComparing(false)}
        matches={shown.filter(({ listing }) => chosen.includes(listing.id))}
        onPropose={(match) => (proposes(match) ? () => setProposed(match) : undefined)}
      />
      <ProposeDialog
        pair={pair}
        onClose={() => setProposed(undefined)}
        takeAlong={along}
        onLeave={toggle}
        onProposed={() => setAlong([])}
      />
    </Stack>
  )
}
