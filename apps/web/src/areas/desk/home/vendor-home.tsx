import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { VendorHome as VendorHomeView } from '@duijie/domain/home/home.schema.ts'
import { readBilingual } from '../../../shared/bilingual.ts'

import { trpc } from '../../../shared/api.ts'
import { endReasonText } from '../../../shared/end-reason.ts'
import { formatDay } from '../../../shared/format/day.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { ButtonLink, TextLink } from '../../../shared/ui/links.tsx'
import { OrganisationName } from '../../../shared/ui/organisation-name.tsx'
import { MissingLink } from '../../market/matches/missing-link.tsx'
import { TopReasons } from '../../market/matches/reason-list.tsx'
import { BasisText } from '../../market/matches/score-basis.tsx'
import { ScoreBar, ScoreNumber } from '../../market/matches/score-bar.tsx'
import classes from './home.module.css'
import { HomeCounts } from './home-counts.tsx'
import { HomeWaiting } from './home-waiting.tsx'
import { Panel } from './panel.tsx'
import { WaitingList } from './waiting-list.tsx'
import { useFieldLabel } from '../../../shared/use-field-text.ts'

type Demand = VendorHomeView['demands'][number]

const DemandRow = ({ demand }: { demand: Demand }) => {
  const { t } = useTranslation(['home', 'pairings'])
  const locale = useLocale()
  const { listing, explanation, pairingId } = demand
  return (
    <li className={`${classes.row} ${classes.demand}`}>
      <Stack gap={4}>
        <ScoreNumber score={explanation.score} />
        <BasisText basis={explanation.basis} />
        <ScoreBar signals={explanation.signals} />
      </Stack>
      <Stack gap={4} miw={0}>
        <div>
          <TextLink to="/listings/$id" params={{ id: listing.id }} fw={600} c="inherit">
            <BilingualText value={listing.title} />
          </TextLink>
          <Text size="xs" c="dimmed" component="div">
            <OrganisationName organisation={listing.organisation} plain />
            {listing.deadline && ` · ${t('vendor.due', { day: formatDay(listing.deadline, locale) })}`} ·{' '}
            {t('vendor.for', { title: readBilingual(demand.capability.title, locale) })}
          </Text>
        </div>
        <TopReasons signals={explanation.signals} reader="capability" most={1} />
        <MissingLink signals={explanation.signals} side="capability" listingId={demand.capability.id} />
      </Stack>
      {pairingId ? (
        <ButtonLink to="/pairings/$id" params={{ id: pairingId }} size="compact-sm" variant="subtle">
          {t('industry.open')}
        </ButtonLink>
      ) : (
        <ButtonLink to="/listings/$id" params={{ id: listing.id }} size="compact-sm" variant="default">
          {t('waiting.open')}
        </ButtonLink>
      )}
    </li>
  )
}

const NoDemands = ({ hasPublished }: { hasPublished: boolean }) => {
  const { t } = useTranslation('home')
  return hasPublished ? (
    <EmptyState
      text={t('vendor.emptyDemands')}
      action={
        <ButtonLink to="/mine" variant="default">
          {t('vendor.emptyDemandsAction')}
        </ButtonLink>
      }
    />
  ) : (
    <EmptyState
      text={t('vendor.emptyNothing')}
      action={
        <ButtonLink to="/listings/new/$kind" params={{ kind: 'capability' }}>
          {t('vendor.emptyNothingAction')}
        </ButtonLink>
      }
    />
  )
}

const EndedPanel = ({ ended }: { ended: VendorHomeView['ended'] }) => {
  const { t } = useTranslation(['home', 'pairings'])
  const locale = useLocale()
  return (
    <Panel title={t('vendor.ended')}>
      <ul className={classes.rows}>
        {ended.map(({ id, scenario, end }) => (
          <li key={id} className={classes.row}>
            <Text size="sm" fw={600}>
              {readBilingual(scenario.title, locale)}
            </Text>
            <Text size="xs" c="dimmed">
              {formatDay(end.at, locale)} ·{' '}
              {end.reason ? endReasonText(end.reason, (key) => t(`pairings:${key}`)) : end.words}
            </Text>
            <TextLink to="/pairings/$id" params={{ id }} size="xs">
              {t('vendor.endedWhy')}
            </TextLink>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const MissingPanel = ({ missing }: { missing: VendorHomeView['missing'] }) => {
  const { t } = useTranslation(['home', 'fields'])
  const label = useFieldLabel()
  const locale = useLocale()
  return (
    <Panel title={t('vendor.missing')}>
      <Text size="xs" c="dimmed" px="md" pt="xs">
        {t(missing.length === 0 ? 'vendor.missingDone' : 'vendor.missingNote')}
      </Text>
      <ul className={classes.rows}>
        {missing.slice(0, 6).map(({ listingId, title, fields }) => (
          <li key={listingId} className={classes.row}>
            <Text size="sm" fw={600}>
              {readBilingual(title, locale)}
            </Text>
            <Group gap="xs" style={{ rowGap: 2 }}>
              {fields.slice(0, 5).map((field) => (
                <TextLink
                  key={field}
                  to="/listings/$id/edit"
                  params={{ id: listingId }}
                  hash={`field-${field}`}
                  size="xs"
                >
                  {label(field)}
                </TextLink>
              ))}
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** 谁需要我: a vendor's morning. */
export const VendorHome = ({ organisationId }: { organisationId: string }) => {
  const { t } = useTranslation('home')
  const query = useQuery(trpc.home.vendor.queryOptions({ organisationId }))
  if (query.error && !query.data) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <HomeWaiting />
  const { demands, missing, waiting, ended, counts } = query.data
  return (
    <>
      <HomeCounts counts={counts} />
      <div className={classes.home}>
        <div className={classes.waiting} data-empty={waiting.length === 0 || undefined}>
          <WaitingList title={t('waiting.title')} cards={waiting} />
        </div>
        <div className={classes.main}>
          <Panel title={t('vendor.demands')}>
            {demands.length === 0 && <NoDemands hasPublished={counts.published > 0} />}
            <ul className={classes.rows}>
              {demands.map((demand) => (
                <DemandRow key={`${demand.listing.id}-${demand.capability.id}`} demand={demand} />
              ))}
            </ul>
          </Panel>
        </div>
        <Stack gap="md" className={classes.rest}>
          {ended.length > 0 && <EndedPanel ended={ended} />}
          {counts.published > 0 && <MissingPanel missing={missing} />}
        </Stack>
      </div>
    </>
  )
}
