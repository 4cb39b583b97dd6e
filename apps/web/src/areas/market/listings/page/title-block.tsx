import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'
import type { Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'

import { formatDay } from '../../../../shared/format/day.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { BilingualText } from '../../../../shared/ui/bilingual-text.tsx'
import { ButtonLink } from '../../../../shared/ui/links.tsx'
import { OrganisationName } from '../../../../shared/ui/organisation-name.tsx'
import { PageHeader } from '../../../../shared/ui/page-header.tsx'
import { SectorChips } from '../../../../shared/ui/sector-chip.tsx'
import { TermLabel } from '../../../../shared/ui/terms.tsx'
import classes from './page.module.css'
import { ProposeButton } from './propose-button.tsx'
import { StatusBadge } from '../../../../shared/ui/status-badge.tsx'
import { StepButtons } from './step-buttons.tsx'

const Facts = ({ detail }: { detail: ListingDetail }) => {
  const { t } = useTranslation('listings')
  const locale = useLocale()
  const sectors = (detail.body['sectors'] as string[] | undefined) ?? []
  const region = detail.body['region'] as string | undefined
  const isPublic = detail.status === 'published' && detail.publishedAt !== undefined
  return (
    <div className={classes.facts}>
      <OrganisationName organisation={detail.organisation} />
      {sectors.length > 0 && (
        <Group gap={4} component="span">
          <SectorChips ids={sectors} />
        </Group>
      )}
      {region && (
        <span>
          <TermLabel id={region} />
        </span>
      )}
      <Text span inherit>
        {isPublic && detail.publishedAt
          ? t(detail.organisation.membership === 'listed' ? 'page.listed' : 'page.published', {
              day: formatDay(detail.publishedAt, locale),
            })
          : t('page.updated', { day: formatDay(detail.updatedAt, locale) })}
      </Text>
      {isPublic && detail.expiresAt && detail.permissions.edit && (
        <Text span inherit>
          {t('page.expires', { day: formatDay(detail.expiresAt, locale) })}
        </Text>
      )}
    </div>
  )
}

const EditLink = ({ detail }: { detail: ListingDetail }) => {
  const { t } = useTranslation('listings')
  if (!detail.permissions.edit || (detail.status !== 'draft' && detail.status !== 'published')) return null
  const isFirst = detail.status === 'draft' && (detail.issues?.length ?? 0) > 0
  return (
    <ButtonLink to="/listings/$id/edit" params={{ id: detail.id }} variant={isFirst ? 'filled' : 'default'}>
      {t(detail.status === 'draft' ? 'act.edit' : 'act.requestChange')}
    </ButtonLink>
  )
}

/** Title, facts on one line, and what the reader may do. */
export const TitleBlock = ({ detail }: { detail: ListingDetail }) => {
  const { t } = useTranslation()
  return (
    <PageHeader
      above={
        <Group gap={8}>
          {t(`kind.${detail.kind}`)}
          {(detail.issues !== undefined || detail.status !== 'published') && <StatusBadge status={detail.status} />}
        </Group>
      }
      title={<BilingualText value={detail.body['title'] as Bilingual | undefined} />}
      note={<Facts detail={detail} />}
      actions={
        <>
          <ProposeButton detail={detail} />
          <EditLink detail={detail} />
          <StepButtons detail={detail} />
        </>
      }
    />
  )
}
