import { Badge, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, linkOptions } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import type { BrokerHome as BrokerHomeView } from '@duijie/domain/home/home.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { formatShortDay } from '../../../shared/format/day.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { ButtonLink, TextLink } from '../../../shared/ui/links.tsx'
import { nameOf } from '../../../shared/name-of.ts'
import { OrganisationName } from '../../../shared/ui/organisation-name.tsx'
import { SectorChips } from '../../../shared/ui/sector-chip.tsx'
import classes from './home.module.css'
import { HomeWaiting } from './home-waiting.tsx'
import { Panel } from './panel.tsx'
import { StuckList } from './stuck-list.tsx'

const countLinks = [
  { key: 'stuck', link: linkOptions({ to: '/board', search: { stuck: '1' } }) },
  { key: 'open', link: linkOptions({ to: '/board' }) },
  { key: 'reviews', link: linkOptions({ to: '/review' }) },
  { key: 'changes', link: linkOptions({ to: '/review' }) },
  { key: 'verifications', link: linkOptions({ to: '/admin/organisations' }) },
] as const satisfies { key: keyof BrokerHomeView['counts']; link: unknown }[]

const Counts = ({ counts }: { counts: BrokerHomeView['counts'] }) => {
  const { t } = useTranslation('home')
  return (
    <nav className={classes.counts} aria-label={t('title')}>
      {countLinks.map(({ key, link }) => (
        <Link key={key} {...link} className={classes.count}>
          <Text fz={20} fw={600} lh={1.3}>
            {counts[key]}
          </Text>
          <Text size="xs" c="dimmed">
            {t(`broker.counts.${key}`)}
          </Text>
        </Link>
      ))}
    </nav>
  )
}

const Reviews = ({ reviews }: { reviews: BrokerHomeView['reviews'] }) => {
  const { t } = useTranslation(['home', 'common'])
  const locale = useLocale()
  return (
    <Panel title={t('broker.reviews')}>
      {reviews.length === 0 && (
        <Text size="sm" c="dimmed" className={classes.row}>
          {t('broker.reviewsEmpty')}
        </Text>
      )}
      <ul className={classes.rows}>
        {reviews.map((row) => (
          <li key={row.id} className={classes.row}>
            <TextLink to="/review" search={{ id: row.id }} size="sm" fw={600} c="inherit">
              <BilingualText value={row.title} />
            </TextLink>
            <Group gap="xs">
              <Text size="xs" c="dimmed">
                {nameOf(row.organisation, locale)} · {formatShortDay(row.updatedAt, locale)}
              </Text>
              <Badge color="gray">{row.pendingChange ? t('broker.change') : t(`common:kind.${row.kind}`)}</Badge>
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const Unanswered = ({ unanswered }: { unanswered: BrokerHomeView['unanswered'] }) => {
  const { t } = useTranslation('home')
  return (
    <Panel title={t('broker.unanswered')}>
      {unanswered.length === 0 && (
        <Text size="sm" c="dimmed" className={classes.row}>
          {t('broker.unansweredEmpty')}
        </Text>
      )}
      <ul className={classes.rows}>
        {unanswered.map((card) => (
          <li key={card.id} className={classes.row}>
            <Group justify="space-between" wrap="nowrap" gap="sm">
              <div className={classes.cut}>
                <Text size="sm" fw={600} className={classes.cut}>
                  <BilingualText value={card.title} />
                </Text>
                <Group gap="xs">
                  <Text size="xs" c="dimmed" component="div">
                    <OrganisationName organisation={card.organisation} plain />
                  </Text>
                  <SectorChips ids={card.sectors} most={1} />
                </Group>
              </div>
              <ButtonLink
                to="/listings/$id"
                params={{ id: card.id }}
                search={{ tab: 'matches' }}
                size="compact-sm"
                variant="default"
              >
                {t('broker.candidates')}
              </ButtonLink>
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** 工作台: a broker's morning. */
export const BrokerHome = () => {
  const { t } = useTranslation('home')
  const query = useQuery(trpc.home.broker.queryOptions())
  if (query.error && !query.data) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <HomeWaiting />
  const { stuck, reviews, unanswered, counts } = query.data
  return (
    <>
      <Counts counts={counts} />
      <div className={classes.columns}>
        <Stack gap="md" miw={0}>
          <Panel
            title={t('broker.stuck')}
            aside={
              counts.stuck > stuck.length && (
                <TextLink to="/board" search={{ stuck: '1' }} size="sm">
                  {t('broker.boardAll')}
                </TextLink>
              )
            }
          >
            <StuckList cards={stuck} />
          </Panel>
          <Unanswered unanswered={unanswered} />
        </Stack>
        <Reviews reviews={reviews} />
      </div>
    </>
  )
}
