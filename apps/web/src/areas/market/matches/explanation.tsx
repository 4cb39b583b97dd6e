import { Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ExplanationView } from '@duijie/domain/matches/match.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'

import { MatchedTerms } from './matched-terms.tsx'
import { SignalsTable } from './signals-table.tsx'

/** Why these two fit, in full: marked texts, then the sum. */
export const Explanation = ({ explanation, reader }: { explanation: ExplanationView; reader?: PairingSide }) => {
  const { t } = useTranslation('matches')
  return (
    <Stack gap="md">
      <Stack gap="xs">
        <Title order={3}>{t('explain.terms')}</Title>
        <MatchedTerms terms={explanation.matchedTerms} />
      </Stack>
      <Stack gap="xs">
        <Title order={3}>{t('explain.table')}</Title>
        <SignalsTable explanation={explanation} reader={reader} />
      </Stack>
    </Stack>
  )
}
