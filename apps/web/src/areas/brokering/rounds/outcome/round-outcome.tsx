import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'
import type { RoundResult } from '@duijie/rounds/round.ts'

import { cardsOf } from '../round-data.ts'
import classes from '../rounds.module.css'
import type { RoundActs } from '../use-round.ts'
import { AssignmentTable } from './assignment-table.tsx'
import { CertificateCheck } from './certificate-check.tsx'
import { DroppedPairs } from './dropped-pairs.tsx'
import { Histogram } from './histogram.tsx'
import { LeftOutList } from './left-out-list.tsx'
import { WhyNotPair } from './why-not-pair.tsx'

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

type Props = { round: RoundDetail; result: RoundResult; acts: RoundActs | undefined; mayAsk: boolean }

/** What came of a round: figures, what was proven, who got whom, who stayed without and why. */
export const RoundOutcome = ({ round, result, acts, mayAsk }: Props) => {
  const { t } = useTranslation('rounds')
  const cards = cardsOf(round)
  const { scores, loads, served } = result.statistics
  const tenths = scores.map((_, at) => `${at * 10}–${at === scores.length - 1 ? 100 : at * 10 + 9}`)
  const numbered = (values: readonly number[]) => values.map((_, at) => String(at))
  return (
    <Stack gap="lg">
      <Figures result={result} />
      {round.weightsVersion && (
        <Text size="sm" c="dimmed">
          {t('weightsVersion', { version: round.weightsVersion })}
        </Text>
      )}
      <DroppedPairs round={round} />
      <CertificateCheck round={round} />
      <div className={classes.columns}>
        <Histogram
          title={t('histogram.scores')}
          columns={[t('score'), t('histogram.pairs')]}
          labels={tenths}
          ticks={scores.map((_, at) => String(at * 10))}
          values={scores}
        />
        <Histogram
          title={t('histogram.served')}
          columns={[t('histogram.got'), t('histogram.scenarios')]}
          labels={numbered(served)}
          values={served}
        />
        <Histogram
          title={t('histogram.loads')}
          columns={[t('histogram.serves'), t('histogram.capabilities')]}
          labels={numbered(loads)}
          values={loads}
        />
      </div>
      <AssignmentTable round={round} result={result} cards={cards} acts={acts} />
      <LeftOutList round={round} side="scenario" ids={result.unmatchedScenarios} mayAsk={mayAsk} />
      <LeftOutList round={round} side="capability" ids={result.unmatchedCapabilities} mayAsk={mayAsk} />
      {mayAsk && <WhyNotPair round={round} />}
    </Stack>
  )
}
