import { Skeleton, Stack, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'
import type { Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'

import { trpc } from '../../../../shared/api.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { useTitle } from '../../../../shared/title.ts'
import { ListedNote } from '../../../../shared/ui/listed-note.tsx'
import { PageProblem } from '../../../../shared/ui/page-error.tsx'
import { Waiting } from '../../../../shared/ui/waiting.tsx'
import { ListingFacts } from '../facts/listing-facts.tsx'
import { ChangeRequestPanel } from './change-request-panel.tsx'
import { LockHelp } from './lock-help.tsx'
import { MatchesTab } from './matches-tab.tsx'
import classes from './page.module.css'
import { StateNotice } from './state-notice.tsx'
import { type ListingTab, tabsFor } from './tabs.ts'
import { TitleBlock } from './title-block.tsx'
import { VersionList } from './version-list.tsx'

const page = getRouteApi('/listings/$id')

/** Of a listed organisation nothing more can be opened: there is nobody who could agree. */
const Overview = ({ detail }: { detail: ListingDetail }) => {
  const { membership, sourceUrl } = detail.organisation
  const source = (detail.body['website'] as string | undefined) ?? sourceUrl
  const isListed = membership === 'listed'
  return (
    <div className={classes.overview}>
      <ListingFacts
        kind={detail.kind}
        body={detail.body}
        lockedFields={isListed ? [] : detail.lockedFields}
        onHow={<LockHelp detail={detail} />}
      />
      {isListed && source !== undefined && <ListedNote sourceUrl={source} />}
    </div>
  )
}

const panels: Record<ListingTab, (props: { detail: ListingDetail }) => React.ReactNode> = {
  overview: Overview,
  matches: MatchesTab,
  activity: ({ detail }) => <VersionList id={detail.id} kind={detail.kind} />,
}

const Parts = ({ detail }: { detail: ListingDetail }) => {
  const { t } = useTranslation('listings')
  const search = page.useSearch()
  const navigate = page.useNavigate()
  const tabs = tabsFor(detail)
  const chosen = tabs.find((tab) => tab === search.tab) ?? 'overview'
  if (tabs.length === 1) return <Overview detail={detail} />
  const open = (next: string | null) =>
    void navigate({ search: next === 'matches' || next === 'activity' ? { tab: next } : {}, replace: true })
  return (
    <Tabs value={chosen} onChange={open}>
      <Tabs.List aria-label={t('tab.label')} mb="md">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`tab.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => {
        const Panel = panels[tab]
        return (
          <Tabs.Panel key={tab} value={tab}>
            <Panel detail={detail} />
          </Tabs.Panel>
        )
      })}
    </Tabs>
  )
}

const WaitingPage = () => (
  <Waiting>
    <Stack gap="sm">
      <Skeleton height={20} width={120} />
      <Skeleton height={28} width="60%" />
      <Skeleton height={20} width="40%" />
      <Skeleton height={320} mt="md" />
    </Stack>
  </Waiting>
)

/** One listing, as far as its reader may see it. */
export const ListingPage = () => {
  const { id } = page.useParams()
  const locale = useLocale()
  const query = useQuery(trpc.listings.get.queryOptions({ id }))
  const detail = query.data
  useTitle(detail && readBilingual(detail.body['title'] as Bilingual | undefined, locale))
  if (query.error && !detail) return <PageProblem error={query.error} retry={() => void query.refetch()} />
  if (!detail) return <WaitingPage />
  return (
    <>
      <TitleBlock detail={detail} />
      <StateNotice detail={detail} />
      {detail.changeRequest && <ChangeRequestPanel detail={detail} request={detail.changeRequest} />}
      <Parts detail={detail} />
    </>
  )
}
