import { Badge, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ListingRow as Row } from '@duijie/domain/listings/listing.view.schema.ts'

import { formatDay } from '../../../../shared/format/day.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { BilingualText } from '../../../../shared/ui/bilingual-text.tsx'
import { ButtonLink, TextLink } from '../../../../shared/ui/links.tsx'
import { SectorChips } from '../../../../shared/ui/sector-chip.tsx'
import { StatusBadge } from '../../../../shared/ui/status-badge.tsx'
import classes from './mine.module.css'

/** One of our own: title, where it stands, what is due. */
export const ListingRow = ({ row, mayEdit }: { row: Row; mayEdit: boolean }) => {
  const { t } = useTranslation(['listings', 'common'])
  const locale = useLocale()
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <TextLink to="/listings/$id" params={{ id: row.id }} c="inherit" fw={600}>
          <BilingualText value={row.title} />
        </TextLink>
        <Group gap="4px 12px" className={classes.facts}>
          <span>{t(`common:kind.${row.kind}`)}</span>
          <SectorChips ids={row.sectors} />
          <span>{t('mine.updated', { day: formatDay(row.updatedAt, locale) })}</span>
          {row.status === 'published' && row.expiresAt && (
            <span>{t('mine.expires', { day: formatDay(row.expiresAt, locale) })}</span>
          )}
        </Group>
        {row.status === 'draft' && row.reviewReason && (
          <Text size="sm" lineClamp={2}>
            {t('mine.rejected', { reason: row.reviewReason })}
          </Text>
        )}
      </div>
      <Group gap={8} className={classes.state}>
        {row.pendingChange && <Badge color="accent">{t('mine.pendingChange')}</Badge>}
        <StatusBadge status={row.status} />
        {row.status === 'draft' && mayEdit && (
          <ButtonLink to="/listings/$id/edit" params={{ id: row.id }} variant="default" size="compact-sm">
            {t('act.edit')}
          </ButtonLink>
        )}
      </Group>
    </li>
  )
}
