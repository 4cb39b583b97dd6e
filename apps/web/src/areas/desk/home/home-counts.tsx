import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { VendorHome } from '@duijie/domain/home/home.schema.ts'

import { TextLink } from '../../../shared/ui/links.tsx'

/** How much the organisation has out, each number a way to its list. */
export const HomeCounts = ({ counts }: { counts: VendorHome['counts'] }) => {
  const { t } = useTranslation('home')
  return (
    <Group gap="md" mb="md" component="nav" aria-label={t('title')}>
      <TextLink to="/mine" size="sm">
        {t('counts.published', { count: counts.published })}
      </TextLink>
      <TextLink to="/mine" size="sm">
        {t('counts.drafts', { count: counts.drafts })}
      </TextLink>
      <TextLink to="/pairings" size="sm">
        {t('counts.pairings', { count: counts.pairings })}
      </TextLink>
    </Group>
  )
}
