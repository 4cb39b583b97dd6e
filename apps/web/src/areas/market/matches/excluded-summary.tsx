import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { MatchPage } from '@duijie/domain/matches/match.schema.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { TextLink } from '../../../shared/ui/links.tsx'
import { excludedLines } from './excluded.ts'
import { useConstraintCount } from './use-constraint-count.ts'

/** How many were compared and what the hard conditions took away, in words. */
export const ExcludedSummary = ({ page }: { page: MatchPage }) => {
  const { t } = useTranslation(['matches', 'refusals'])
  const locale = useLocale()
  const say = useConstraintCount()
  const lines = excludedLines(page.excluded)
  const list = lines.map(({ constraint, count }) => say(constraint, count)).join(locale === 'zh' ? '，' : ', ')
  return (
    <Text size="sm" c="dimmed">
      {lines.length === 0
        ? t('excluded.none', { considered: page.considered })
        : t('excluded.some', { considered: page.considered, total: page.excludedTotal, list })}
      {lines.length > 1 && ` ${t('excluded.overlap')}`}
      {(page.excluded['conflict'] ?? 0) > 0 && (
        <>
          {' '}
          <TextLink
            to="/organisations/$id/refusals"
            params={{ id: page.listing.organisation.id }}
            inherit
            underline="always"
          >
            {t('refusals:see')}
          </TextLink>
        </>
      )}
    </Text>
  )
}
