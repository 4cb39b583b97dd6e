import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import type { RoundCandidateView } from '@duijie/domain/rounds/round-question.schema.ts'

import { PairName } from '../pair-name.tsx'
import { CandidateSelect, ScenarioSelect } from '../pickers/listing-selects.tsx'
import { PairFacts } from '../pickers/pair-facts.tsx'
import classes from '../rounds.module.css'
import { FormSection } from './form-section.tsx'
import type { ConfigForm, Names } from './use-config-form.ts'

type Props = { form: ConfigForm; names: Names }
type Kind = 'forced' | 'forbidden'

/** Pairs that must be, or must not be, in the round: picked here, and let go here. */
export const PairLists = ({ form, names }: Props) => {
  const { t } = useTranslation('rounds')
  return (
    <FormSection title={t('pairs.title')} note={t('pairs.note')}>
      <PairPicker form={form} names={names} />
      <PairList kind="forced" form={form} names={names} />
      <PairList kind="forbidden" form={form} names={names} />
    </FormSection>
  )
}

const PairPicker = ({ form, names }: Props) => {
  const { t } = useTranslation('rounds')
  const [scenario, setScenario] = useState<ListingCard>()
  const [candidate, setCandidate] = useState<RoundCandidateView>()
  const add = (kind: Kind) => {
    if (!scenario || !candidate) return
    names.rememberCard(scenario)
    names.rememberCard(candidate.listing)
    const pair = { scenarioId: scenario.id, capabilityId: candidate.listing.id }
    const without = (list: (typeof pair)[]) =>
      list.filter((one) => one.scenarioId !== pair.scenarioId || one.capabilityId !== pair.capabilityId)
    const lists = { forced: without(form.values.forced), forbidden: without(form.values.forbidden) }
    form.setValues({ ...lists, [kind]: [...lists[kind], pair] })
    setCandidate(undefined)
  }
  return (
    <Stack gap="sm">
      <div className={classes.form}>
        <ScenarioSelect
          label={t('scenario')}
          chosen={scenario}
          onPick={(card) => {
            setScenario(card)
            setCandidate(undefined)
          }}
        />
        <CandidateSelect
          label={t('capability')}
          placeholder={scenario ? undefined : t('pairs.scenarioFirst')}
          scenarioId={scenario?.id}
          chosen={candidate?.listing}
          onPick={setCandidate}
        />
      </div>
      {candidate && <PairFacts candidate={candidate} />}
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          disabled={!candidate || candidate.obstacle !== undefined}
          onClick={() => add('forced')}
        >
          {t('pairs.addForced')}
        </Button>
        <Button size="xs" variant="default" disabled={!candidate} onClick={() => add('forbidden')}>
          {t('pairs.addForbidden')}
        </Button>
      </Group>
    </Stack>
  )
}

const PairList = ({ kind, form, names }: Props & { kind: Kind }) => {
  const { t } = useTranslation('rounds')
  const pairs = form.values[kind]
  if (pairs.length === 0) return null
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t(`pairs.${kind}`)}
      </Text>
      {pairs.map((pair, at) => (
        <Group key={`${pair.scenarioId} ${pair.capabilityId}`} gap="xs" wrap="nowrap">
          <PairName cards={names.cards} scenario={pair.scenarioId} capability={pair.capabilityId} />
          <ActionIcon size={24} aria-label={t('pairs.letGo')} onClick={() => form.removeListItem(kind, at)}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  )
}
