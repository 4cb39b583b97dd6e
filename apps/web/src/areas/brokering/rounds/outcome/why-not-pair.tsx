import { Alert, Button, Group, List, Paper, Select, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { RoundAnswerView, RoundCandidateView } from '@duijie/domain/rounds/round-question.schema.ts'
import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'

import { useRemedy } from '../../../market/matches/use-remedy.ts'
import { useViolations } from '../../../market/matches/use-violations.ts'
import { CandidateSelect } from '../pickers/listing-selects.tsx'
import { PairFacts } from '../pickers/pair-facts.tsx'
import { instanceOf } from '../round-data.ts'
import classes from '../rounds.module.css'
import { isOpen, useQuestion } from '../use-question.ts'
import { QuestionProgress } from './question-progress.tsx'
import { useTitleOf } from './use-names.ts'

/** "Why not these two?": the least change of the capability with which a new run would assign them. */
export const WhyNotPair = ({ round }: { round: RoundDetail }) => {
  const { t } = useTranslation('rounds')
  const titleOf = useTitleOf(round)
  const [scenarioId, setScenarioId] = useState<string>()
  const [candidate, setCandidate] = useState<RoundCandidateView>()
  const question = useQuestion(round.id)
  const scenarios = instanceOf(round)?.scenarios ?? []
  const { question: asked, ask } = question
  const isSame = asked?.scenarioId === scenarioId && asked?.capabilityId === candidate?.listing.id
  return (
    <Paper component="section" p="md" aria-labelledby="round-why-not">
      <Title order={2} id="round-why-not" mb={4}>
        {t('whyNot.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('whyNot.note')}
      </Text>
      <Stack gap="sm">
        <div className={classes.form}>
          <Select
            label={t('scenario')}
            searchable
            limit={50}
            data={scenarios.map(({ id }) => ({ value: id, label: titleOf(id) }))}
            value={scenarioId ?? null}
            onChange={(id) => {
              setScenarioId(id ?? undefined)
              setCandidate(undefined)
              question.forget()
            }}
            nothingFoundMessage={t('select.nothing')}
          />
          <CandidateSelect
            label={t('capability')}
            placeholder={scenarioId ? undefined : t('pairs.scenarioFirst')}
            scenarioId={scenarioId}
            chosen={candidate?.listing}
            onPick={(picked) => {
              setCandidate(picked)
              question.forget()
            }}
          />
        </div>
        {candidate && <PairFacts candidate={candidate} />}
        <Group>
          <Button
            size="xs"
            variant="default"
            disabled={!scenarioId || !candidate || (isSame && asked && isOpen(asked))}
            loading={ask.isPending}
            onClick={() => scenarioId && candidate && ask.mutate({ scenarioId, capabilityId: candidate.listing.id })}
          >
            {t('whyNot.ask')}
          </Button>
        </Group>
        {isSame && <QuestionProgress {...question} />}
        {isSame && asked?.answer && <Answer answer={asked.answer} />}
      </Stack>
    </Paper>
  )
}

const Answer = ({ answer }: { answer: RoundAnswerView }) => {
  const { t } = useTranslation('rounds')
  const say = useRemedy()
  const violations = useViolations()
  if (answer.kind === 'left_out' || answer.kind === 'served') return null
  if (answer.kind !== 'not_assigned') {
    return (
      <Alert color="gray" role="status">
        {answer.kind === 'barred' ? t(`obstacle.${answer.obstacle}`) : t(`whyNot.${answer.kind}`)}
      </Alert>
    )
  }
  const { remedies, isComplete } = answer
  return (
    <Alert color="gray" role="status">
      {answer.violations.length > 0 && (
        <Text size="sm">{t('pairs.ruledOut', { list: violations(answer.violations) })}</Text>
      )}
      <Text size="sm">{t(remedies.length > 0 ? 'whyNot.remedies' : 'whyNot.none')}</Text>
      <List size="sm">
        {remedies.map((remedy) => (
          <List.Item key={JSON.stringify(remedy)}>{say(remedy)}</List.Item>
        ))}
      </List>
      {!isComplete && (
        <Text size="sm" mt={4}>
          {t('whyNot.incomplete')}
        </Text>
      )}
    </Alert>
  )
}
