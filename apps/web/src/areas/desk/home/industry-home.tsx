import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { IndustryHome as IndustryHomeView } from '@duijie/domain/home/home.schema.ts'
import type { MatchView } from '@duijie/domain/matches/match.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { ButtonLink, TextLink } from '../../../shared/ui/links.tsx'
import { OrganisationName } from '../../../shared/ui/organisation-name.tsx'
import { ProposeDialog, type ProposedPair } from '../../market/matches/propose-dialog.tsx'
import { TopReasons, UnknownReasons } from '../../market/matches/reason-list.tsx'
import { BasisText } from '../../market/matches/score-basis.tsx'
import { ScoreBar, ScoreNumber } from '../../market/matches/score-bar.tsx'
import { useMayPropose } from '../../market/matches/use-propose.ts'
import classes from './home.module.css'
import { HomeCounts } from './home-counts.tsx'
import { HomeWaiting } from './home-waiting.tsx'
import { Panel } from './panel.tsx'
import { WaitingList } from './waiting-list.tsx'

type Scenario = IndustryHomeView['scenarios'][number]

const Candidate = ({ match, onPropose }: { match: MatchView; onPropose: (() => void) | undefined }) => {
  const { t } = useTranslation('home')
  return (
    <li className={classes.candidate}>
      <Group gap="sm" wrap="nowrap" align="center">
        <ScoreNumber score={match.explanation.score} />
        <BasisText basis={match.explanation.basis} />
        <div style={{ flex: 1 }}>
          <ScoreBar signals={match.explanation.signals} />
        </div>
      </Group>
      <div>
        <TextLink to="/listings/$id" params={{ id: match.listing.id }} size="sm" fw={600} c="inherit">
          <BilingualText value={match.listing.title} />
        </TextLink>
        <Text size="xs" c="dimmed" component="div">
          <OrganisationName organisation={match.listing.organisation} plain />
        </Text>
      </div>
      <TopReasons signals={match.explanation.signals} reader="scenario" most={2} />
      <UnknownReasons signals={match.explanation.signals} reader="scenario" most={1} />
      <Group mt="auto">
        {match.pairingId ? (
          <ButtonLink to="/pairings/$id" params={{ id: match.pairingId }} size="compact-sm" variant="subtle">
            {t('industry.open')}
          </ButtonLink>
        ) : (
          onPropose && (
            <Button size="compact-sm" variant="default" onClick={onPropose}>
              {t('industry.propose')}
            </Button>
          )
        )}
      </Group>
    </li>
  )
}

type ScenarioProps = { scenario: Scenario; onPropose: ((match: MatchView) => void) | undefined }

const ScenarioPanel = ({ scenario: { listing, candidates, considered }, onPropose }: ScenarioProps) => {
  const { t } = useTranslation('home')
  return (
    <section className={classes.panel}>
      <div className={classes.panelHead}>
        <div>
          <TextLink to="/listings/$id" params={{ id: listing.id }} fw={600} c="inherit">
            <BilingualText value={listing.title} />
          </TextLink>
          <Text size="xs" c="dimmed">
            {t('industry.considered', { count: considered })}
          </Text>
        </div>
        {candidates.length > 0 && (
          <TextLink
            to="/listings/$id"
            params={{ id: listing.id }}
            search={{ tab: 'matches' }}
            size="sm"
            style={{ whiteSpace: 'nowrap' }}
          >
            {t('industry.all')}
          </TextLink>
        )}
      </div>
      {candidates.length === 0 && (
        <EmptyState
          text={t('industry.none')}
          action={
            <ButtonLink to="/listings/$id/edit" params={{ id: listing.id }} variant="default">
              {t('industry.complete')}
            </ButtonLink>
          }
        />
      )}
      {candidates.length > 0 && (
        <ol className={`${classes.rows} ${classes.candidates}`} aria-label={t('industry.candidates')}>
          {candidates.map((match) => (
            <Candidate key={match.listing.id} match={match} onPropose={onPropose && (() => onPropose(match))} />
          ))}
        </ol>
      )}
    </section>
  )
}

/** A firm's morning: its scenarios, their candidates side by side, and whose turn it is. */
export const IndustryHome = ({ organisationId }: { organisationId: string }) => {
  const { t } = useTranslation('home')
  const query = useQuery(trpc.home.industry.queryOptions({ organisationId }))
  const mayPropose = useMayPropose()
  const [pair, setPair] = useState<ProposedPair>()
  if (query.error && !query.data) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <HomeWaiting />
  const { scenarios, waiting, counts } = query.data
  return (
    <>
      <HomeCounts counts={counts} />
      <div className={classes.home}>
        <div className={classes.waiting} data-empty={waiting.length === 0 || undefined}>
          <WaitingList title={t('waiting.titleIndustry')} cards={waiting} />
        </div>
        <Stack gap="md" className={classes.main}>
          {scenarios.length === 0 && (
            <Panel title={t('industry.scenarios')}>
              <EmptyState
                text={t('industry.empty')}
                action={
                  <ButtonLink to="/listings/new/$kind" params={{ kind: 'scenario' }}>
                    {t('industry.emptyAction')}
                  </ButtonLink>
                }
              />
            </Panel>
          )}
          {scenarios.map((scenario) => (
            <ScenarioPanel
              key={scenario.listing.id}
              scenario={scenario}
              onPropose={
                mayPropose ? ({ listing }) => setPair({ scenario: scenario.listing, capability: listing }) : undefined
              }
            />
          ))}
        </Stack>
      </div>
      <ProposeDialog pair={pair} onClose={() => setPair(undefined)} />
    </>
  )
}
