import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'
import type { RoundResult } from '@duijie/matching/rounds/round.ts'

import { AssignmentTable } from './assignment-table.tsx'
import { CertificateCheck } from './certificate-check.tsx'
import { Histogram } from './histogram.tsx'
import { MoreButton } from './more-button.tsx'
import { cardsOf, type Cards } from './round-data.ts'
import { ListingName } from './pair-name.tsx'
import classes from './rounds.module.css'
import { useShown } from './use-shown.ts'
import type { RoundActs } from './use-round.ts'

const percent = (share: number): string => `${Math.round(share * 100)}%`

const Figure = ({ label, value }: { label: string; value: string | number }) => (
  <div className={classes.figure}>
    <Text size="xl" fw={600}>
      {value}
    </Text>
    <Text size="xs" c="dimmed">
      {label}
    </Text>
  </div>
)

const Figures = ({ result }: { result: RoundResult }) => {
  const { t } = useTranslation('rounds')
  const { ofUnconstrained, lowest } = result.statistics
  return (
    <div className={classes.figures}>
      <Figure label={t('figure.matched')} value={result.matched} />
      <Figure label={t('figure.total')} value={Math.round(result.total * 100)} />
      <Figure label={t('figure.ofBest')} value={ofUnconstrained === null ? '—' : percent(ofUnconstrained)} />
      <Figure label={t('figure.lowest')} value={lowest === null ? '—' : Math.round(lowest * 100)} />
      <Figure label={t('figure.without')} value={result.unmatchedScenarios.length} />
      <Figure label={t('figure.idle')} value={result.unmatchedCapabilities.length} />
    </div>
  )
}

type Props = { round: RoundDetail; result: RoundResult; acts: RoundActs | undefined }

/** What came of a round: figures, what was proven, who got whom, who stayed without. */
export const RoundOutcome = ({ round, result, acts }: Props) => {
  const { t } = useTranslation('rounds')
  const cards = cardsOf(round)
  const { scores, loads } = result.statistics
  const tenths = scores.map((_, at) => `${at * 10}`)
  return (
    <Stack gap="lg">
      <Figures result={result} />
      {round.weightsVersion && (
        <Text size="sm" c="dimmed">
          {t('weightsVersion', { version: round.weightsVersion })}
        </Text>
      )}
      <CertificateCheck round={round} />
      <div className={classes.columns}>
        <Histogram title={t('histogram.scores')} labels={tenths} values={scores} />
        <Histogram title={t('histogram.loads')} labels={loads.map((_, at) => String(at))} values={loads} />
      </div>
      <AssignmentTable round={round} result={result} cards={cards} acts={acts} />
      {result.unmatchedScenarios.length > 0 && <Without ids={result.unmatchedScenarios} cards={cards} />}
    </Stack>
  )
}

const Without = ({ ids, cards }: { ids: readonly string[]; cards: Cards }) => {
  const { t } = useTranslation('rounds')
  const { shown, left, more } = useShown(ids)
  return (
    <Paper component="section" p="md" aria-labelledby="round-without">
      <Title order={2} id="round-without" mb="xs">
        {t('without')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('withoutNote')}
      </Text>
      <Group gap="xs 16px" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {shown.map((id) => (
          <li key={id}>
            <ListingName cards={cards} id={id} />
          </li>
        ))}
      </Group>
      <MoreButton left={left} onMore={more} />
    </Paper>
  )
}
