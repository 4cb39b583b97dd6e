import { Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { termLabel } from '../../../shared/terms.ts'
import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import { ButtonLink } from '../../../shared/ui/links.tsx'
import { OrganisationName } from '../../../shared/ui/organisation-name.tsx'
import { SectorChips } from '../../../shared/ui/sector-chip.tsx'
import { DayText } from '../../../shared/ui/values.tsx'
import { StatusBadge } from '../../../shared/ui/status-badge.tsx'
import classes from './search.module.css'
import { useFieldLabel } from '../../../shared/use-field-text.ts'

/** The selected result at a glance, out of what the list already holds: nothing to wait for. */
export const PreviewPane = ({ listing }: { listing: ListingCard }) => {
  const { t } = useTranslation(['search', 'common'])
  return (
    <aside className={classes.preview} aria-label={t('preview')}>
      <Preview listing={listing} />
    </aside>
  )
}

const Preview = ({ listing }: { listing: ListingCard }) => {
  const { t } = useTranslation(['search', 'common', 'fields'])
  const label = useFieldLabel()
  const locale = useLocale()
  const terms: [string, readonly string[]][] = [
    ['tasks', listing.tasks],
    ['modalities', listing.modalities],
    ['deployments', listing.deployments],
    ['region', listing.region ? [listing.region] : []],
    ['licence', listing.licence ? [listing.licence] : []],
    ['trl', listing.trl === undefined ? [] : [`trl${listing.trl}`]],
  ]
  return (
    <Stack gap="sm">
      <Group gap={6}>
        {listing.status !== 'published' && <StatusBadge status={listing.status} />}
        <SectorChips ids={listing.sectors} most={4} />
      </Group>
      <Title order={2}>
        <BilingualText value={listing.title} />
      </Title>
      <Text size="sm" c="dimmed" component="div">
        <OrganisationName organisation={listing.organisation} />
      </Text>
      <Text>
        <BilingualText value={listing.summary} />
      </Text>
      <dl className={classes.facts} style={{ flexDirection: 'column', gap: 6 }}>
        {terms
          .filter(([, ids]) => ids.length > 0)
          .map(([field, ids]) => (
            <div key={field}>
              <dt style={{ flex: '0 0 76px' }}>{label(field)}</dt>
              <dd>{ids.map((id) => termLabel(id, locale)).join(locale === 'zh' ? '、' : ', ')}</dd>
            </div>
          ))}
        {listing.deadline && (
          <div>
            <dt style={{ flex: '0 0 76px' }}>{t('fields:label.deadline')}</dt>
            <dd>
              <DayText time={listing.deadline} />
            </dd>
          </div>
        )}
      </dl>
      <Group>
        <ButtonLink to="/listings/$id" params={{ id: listing.id }} variant="default">
          {t('openListing')}
        </ButtonLink>
      </Group>
    </Stack>
  )
}
