import { Button, List, Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { LeftOutParty } from '@duijie/domain/rounds/round-question.schema.ts'
import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'

import { useViolations } from '../../../market/matches/use-violations.ts'
import { MoreButton } from '../more-button.tsx'
import { ListingName } from '../pair-name.tsx'
import { cardsOf } from '../round-data.ts'
import classes from '../rounds.module.css'
import { useQuestion } from '../use-question.ts'
import { useShown } from '../use-shown.ts'
import { QuestionProgress } from './question-progress.tsx'
import { useLeftOutSentence } from './use-left-out-sentence.ts'

type Side = LeftOutParty['side']
type Props = { round: RoundDetail; side: Side; ids: readonly string[]; mayAsk: boolean }

/** Those of one side that got nobody, each with the reason. */
export const LeftOutList = ({ round, side, ids, mayAsk }: Props) => {
  const { t } = useTranslation('rounds')
  const { shown, left, more } = useShown(ids)
  const explained = new Map(round.leftOut.map((party) => [party.id, party]))
  return (
    <Paper component="section" p="md" aria-labelledby={`round-left-out-${side}`}>
      <Title order={2} id={`round-left-out-${side}`} mb="sm">
        {t(`without.${side}`, { count: ids.length })}
      </Title>
      {ids.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(`without.none.${side}`)}
        </Text>
      ) : (
        <ul className={classes.reasons}>
          {shown.map((id) => (
            <li key={id}>
              <ListingName cards={cardsOf(round)} id={id} />
              <Why round={round} side={side} id={id} party={explained.get(id)} mayAsk={mayAsk} />
            </li>
          ))}
        </ul>
      )}
      <MoreButton left={left} onMore={more} />
    </Paper>
  )
}

type WhyProps = Omit<Props, 'ids'> & { id: string; party: LeftOutParty | undefined }

const Why = ({ round, side, id, party, mayAsk }: WhyProps) => {
  const { t } = useTranslation('rounds')
  const question = useQuestion(round.id)
  const { answer } = question.question ?? {}
  const known = party ?? (answer?.kind === 'left_out' ? answer.party : undefined)
  const bare = round.notes?.bare.find(({ scenarioId }) => scenarioId === id)
  if (bare) return <BareReason bare={bare} />
  if (known) return <Reasons round={round} party={known} />
  if (question.question) return <QuestionProgress {...question} />
  if (!mayAsk) return null
  return (
    <div>
      <Button
        size="compact-sm"
        variant="default"
        loading={question.ask.isPending}
        onClick={() => question.ask.mutate(side === 'scenario' ? { scenarioId: id } : { capabilityId: id })}
      >
        {t('why')}
      </Button>
    </div>
  )
}

const Reasons = ({ round, party }: { round: RoundDetail; party: LeftOutParty }) => {
  const { t } = useTranslation('rounds')
  const sentence = useLeftOutSentence(round)
  return (
    <Stack gap={2}>
      {party.reasons.map((reason) => (
        <Text key={JSON.stringify(reason)} size="sm" c="dimmed">
          {sentence(party.side, reason)}
        </Text>
      ))}
      {party.more > 0 && (
        <Text size="sm" c="dimmed">
          {t('leftOut.more', { count: party.more })}
        </Text>
      )}
    </Stack>
  )
}

type Bare = NonNullable<RoundDetail['notes']>['bare'][number]

/** No capability was possible to begin with: what took them out, by how many. */
const BareReason = ({ bare }: { bare: Bare }) => {
  const { t } = useTranslation('rounds')
  const violations = useViolations()
  const { considered, ruledOut, excluded, belowLeastScore } = bare
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('bare.considered', { count: considered })}
      </Text>
      <List size="sm" c="dimmed">
        {Object.entries(ruledOut).map(([name, count]) => (
          <List.Item key={name}>{t('bare.ruledOut', { count, reason: violations([name]) })}</List.Item>
        ))}
        {excluded > 0 && <List.Item>{t('bare.excluded', { count: excluded })}</List.Item>}
        {belowLeastScore > 0 && <List.Item>{t('bare.below', { count: belowLeastScore })}</List.Item>}
      </List>
    </div>
  )
}
