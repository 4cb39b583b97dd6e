import { Group, Stack, Tabs, Text, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { readBilingual } from '../../../../shared/bilingual.ts'
import type { PairingDetail } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { isEndStage } from '@duijie/domain/pairings/pairing-stages.ts'

import { trpc } from '../../../../shared/api.ts'
import { formatDay } from '../../../../shared/format/day.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { useTitle } from '../../../../shared/title.ts'
import { PageProblem } from '../../../../shared/ui/page-error.tsx'
import { TextLink } from '../../../../shared/ui/links.tsx'
import { PageHeader } from '../../../../shared/ui/page-header.tsx'
import { PagePending } from '../../../../shared/ui/page-pending.tsx'
import { Explanation } from '../../../market/matches/explanation.tsx'
import { TopReasons } from '../../../market/matches/reason-list.tsx'
import { turnWord } from '../pairing-words.ts'
import { DaysInStage } from '../turn-chip.tsx'
import { useToday } from '../use-today.ts'
import { ConsentPanel } from './consent-panel.tsx'
import { EndedPanel } from './ended-panel.tsx'
import { ListingFacts } from './listing-facts.tsx'
import { NextStep } from './next-step.tsx'
import { NoteForm } from './note-form.tsx'
import { OtherWishes } from './other-wishes.tsx'
import { RoomActions, RoomScore, RoomSides } from './room-head.tsx'
import classes from './room.module.css'
import { StageSteps } from './stage-steps.tsx'
import { TakenAlongPanel } from './taken-along-panel.tsx'
import { Timeline } from './timeline.tsx'

const route = getRouteApi('/pairings/$id')

/** 对接室: everything about one pairing. */
export const RoomPage = () => {
  const { id } = route.useParams()
  const query = useQuery(trpc.pairings.get.queryOptions({ id }))
  if (query.error && !query.data) return <PageProblem error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <PagePending />
  return <Room pairing={query.data} />
}

const Room = ({ pairing }: { pairing: PairingDetail }) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const today = useToday()
  const title = t('room.title', {
    scenario: readBilingual(pairing.scenario.title, locale),
    capability: readBilingual(pairing.capability.title, locale),
  })
  useTitle(title)
  const hasEnded = isEndStage(pairing.stage)
  // Who has to answer finds that first, on a narrow screen too.
  const isAsked = pairing.permissions.respond && turnWord(pairing) === 'you'
  return (
    <>
      <PageHeader
        above={<TextLink to="/pairings">{t('list.title')}</TextLink>}
        title={title}
        note={
          <Group gap="sm" style={{ rowGap: 2 }}>
            <RoomSides pairing={pairing} />
            <span>{t('room.proposed', { name: pairing.proposedBy, day: formatDay(pairing.createdAt, locale) })}</span>
            {hasEnded ? (
              <strong>{t('room.ended', { stage: t(`stage.${pairing.stage}`) })}</strong>
            ) : (
              <DaysInStage card={pairing} />
            )}
          </Group>
        }
        actions={<RoomActions pairing={pairing} />}
      />
      <StageSteps pairing={pairing} />
      <div className={classes.columns}>
        <Stack gap="sm" miw={0}>
          {isAsked && <ConsentPanel pairing={pairing} />}
          <OtherWishes wishes={pairing.otherWishes} />
          {pairing.ended && <EndedPanel pairing={pairing} end={pairing.ended} />}
          <div className={`${classes.panel} ${classes.sides}`}>
            <NextStep pairing={pairing} today={today} />
            <RoomScore pairing={pairing} />
          </div>
          <RoomTabs pairing={pairing} />
        </Stack>
        <Stack gap="sm" miw={0}>
          {!isAsked && <ConsentPanel pairing={pairing} />}
          <TakenAlongPanel pairing={pairing} />
          <ListingFacts pairing={pairing} side={pairing.mySide === 'scenario' ? 'capability' : 'scenario'} />
          <ListingFacts pairing={pairing} side={pairing.mySide === 'scenario' ? 'scenario' : 'capability'} />
        </Stack>
      </div>
    </>
  )
}

const RoomTabs = ({ pairing }: { pairing: PairingDetail }) => {
  const { t } = useTranslation('pairings')
  return (
    <div className={classes.panel}>
      <Tabs defaultValue="timeline">
        <Tabs.List mb="sm">
          <Tabs.Tab value="timeline">{t('room.tabs.timeline')}</Tabs.Tab>
          <Tabs.Tab value="why">{t('room.tabs.why')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="timeline">
          {pairing.permissions.note && <NoteForm id={pairing.id} mySide={pairing.mySide !== undefined} />}
          {pairing.proposalNote && (
            <Text size="sm" mb="sm" className={classes.said}>
              {pairing.proposalNote}
            </Text>
          )}
          <Timeline id={pairing.id} />
        </Tabs.Panel>
        <Tabs.Panel value="why">
          <VisuallyHidden component="h2">{t('room.why')}</VisuallyHidden>
          <Stack gap="md">
            <TopReasons signals={pairing.explanation.signals} reader={pairing.mySide} />
            <Explanation explanation={pairing.explanation} reader={pairing.mySide} />
          </Stack>
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
