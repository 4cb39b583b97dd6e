import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { MatchPage } from '@duijie/domain/matches/match.schema.ts'

import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { OrganisationName } from '../../../shared/ui/organisation-name.tsx'
import { useViolations } from './use-violations.ts'

/** For staff, whom the owner's list shows and the full texts rule out, each with why. */
export const RuledOut = ({ page, kind }: { page: MatchPage; kind: 'scenario' | 'capability' }) => {
  const { t } = useTranslation('matches')
  const violations = useViolations()
  if (page.ruledOut.length === 0) return null
  return (
    <Stack gap={4} mt="md">
      <Title order={2} fz="md">
        {t(kind === 'scenario' ? 'offers.ruledOut' : 'offers.ruledOutCapability')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('offers.ruledOutNote')}
      </Text>
      <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
        {page.ruledOut.map(({ listing, violations: broken }) => (
          <Text key={listing.id} component="li" size="sm">
            <TextLink to="/listings/$id" params={{ id: listing.id }} c="inherit" inherit>
              <BilingualText value={listing.title} />
            </TextLink>{' '}
            <Text span size="sm" c="dimmed">
              <OrganisationName organisation={listing.organisation} plain /> · {violations(broken)}
            </Text>
          </Text>
        ))}
      </Stack>
    </Stack>
  )
}
