import { Badge, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'

import type { OrganisationDetail } from '@duijie/domain/organisations/organisation.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { formatDay } from '../../../shared/format/day.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { InfiniteList } from '../../../shared/lists/infinite-list.tsx'
import { byCursor, usePaged } from '../../../shared/lists/paged.ts'
import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { ListedNote } from '../../../shared/ui/listed-note.tsx'
import { OutsideLink } from '../../../shared/ui/outside-link.tsx'
import { SectorChips } from '../../../shared/ui/sector-chip.tsx'
import { type Organisation, OrganisationFrame, useOrganisation } from './organisation-frame.tsx'
import classes from './organisations.module.css'

const route = getRouteApi('/organisations/$id')

type Props = {
  /** The way to rule out an organisation, on the pages of members that are not the reader's own. */
  refuse: ComponentType<{ organisation: Organisation }>
}

export const OrganisationPage = ({ refuse: Refuse }: Props) => {
  const { t } = useTranslation('organisations')
  const organisation = useOrganisation(route.useParams().id)
  const isStranger = !organisation.detail && organisation.membership === 'member'
  return (
    <OrganisationFrame organisation={organisation} actions={isStranger && <Refuse organisation={organisation} />}>
      <div className={classes.columns}>
        <Stack gap="lg">
          <section>
            <Title order={2} mb={4}>
              {t('about')}
            </Title>
            {organisation.about ? (
              <Text style={{ whiteSpace: 'pre-line' }}>{organisation.about}</Text>
            ) : (
              <Text c="dimmed">{t('noAbout')}</Text>
            )}
            {organisation.website && <OutsideLink href={organisation.website} />}
            {organisation.sourceUrl && <ListedNote sourceUrl={organisation.sourceUrl} />}
          </section>
          <PublishedListings organisationId={organisation.id} />
        </Stack>
        {organisation.detail && organisation.membership === 'member' && <InsideBox detail={organisation.detail} />}
      </div>
    </OrganisationFrame>
  )
}

const InsideBox = ({ detail }: { detail: OrganisationDetail }) => {
  const { t } = useTranslation(['organisations', 'common'])
  const locale = useLocale()
  const facts = [
    ['creditCode', detail.creditCode],
    ['contactName', detail.contactName],
    ['contactPhone', detail.contactPhone],
    ['contactEmail', detail.contactEmail],
  ] as const
  return (
    <aside className={classes.box}>
      <Title order={2} mb="xs">
        {t('inside')}
      </Title>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <FactRow key={name} label={t(`field.${name}`)} value={value ?? t('common:unknown')} />
        ))}
      </dl>
      <Text size="sm" c="dimmed" mt="sm">
        {t('memberCount', { count: detail.memberCount })} · {t('since', { day: formatDay(detail.createdAt, locale) })}
      </Text>
    </aside>
  )
}

const FactRow = ({ label, value }: { label: string; value: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
)

const PublishedListings = ({ organisationId }: { organisationId: string }) => {
  const { t } = useTranslation(['organisations', 'common'])
  const list = usePaged(
    useInfiniteQuery(trpc.listings.ofOrganisation.infiniteQueryOptions({ organisationId }, byCursor)),
  )
  return (
    <section>
      <Title order={2} mb={4}>
        {t('listings')}
      </Title>
      <InfiniteList list={list} waiting={{ count: 3, height: 48 }} empty={<EmptyState text={t('noListings')} />}>
        {(listings) =>
          listings.map((listing) => (
            <div key={listing.id} className={classes.listing}>
              <Group gap={8}>
                <Badge color="gray" variant="outline">
                  {t(`common:kind.${listing.kind}`)}
                </Badge>
                <TextLink to="/listings/$id" params={{ id: listing.id }} fw={600}>
                  <BilingualText value={listing.title} />
                </TextLink>
                <SectorChips ids={listing.sectors} />
              </Group>
              <Text size="sm" c="dimmed" lineClamp={2}>
                <BilingualText value={listing.summary} />
              </Text>
            </div>
          ))
        }
      </InfiniteList>
    </section>
  )
}
