import { Badge, Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import type { ListingRow } from '@duijie/domain/listings/listing.view.schema.ts'

import { formatShortDay } from '../../../../shared/format/day.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { BilingualText } from '../../../../shared/ui/bilingual-text.tsx'
import classes from './review.module.css'

type Props = {
  rows: readonly ListingRow[]
  openId: string | undefined
  onMore: (() => void) | undefined
  loadingMore: boolean
}

/** What waits, longest first. */
export const ReviewQueue = ({ rows, openId, onMore, loadingMore }: Props) => {
  const { t } = useTranslation(['review', 'common'])
  const locale = useLocale()
  return (
    <nav className={classes.panel} aria-label={t('queue')}>
      <ul className={classes.queue}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              to="/review"
              search={{ id: row.id }}
              className={classes.entry}
              aria-current={row.id === openId ? 'true' : undefined}
              preload={false}
            >
              <Text size="sm" fw={600} lineClamp={2}>
                <BilingualText value={row.title} />
              </Text>
              <Text size="xs" c="dimmed">
                {row.organisation.name}
              </Text>
              <Group gap={6} mt={4}>
                <Badge color="gray">{t(`common:kind.${row.kind}`)}</Badge>
                {row.pendingChange && <Badge>{t('change')}</Badge>}
                <Text size="xs" c="dimmed">
                  {t('submitted', { day: formatShortDay(row.updatedAt, locale) })}
                </Text>
              </Group>
            </Link>
          </li>
        ))}
      </ul>
      {onMore && (
        <Button variant="subtle" fullWidth loading={loadingMore} onClick={onMore}>
          {t('more')}
        </Button>
      )}
    </nav>
  )
}
