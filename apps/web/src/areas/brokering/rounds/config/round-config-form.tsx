import { Button, Group, NumberInput, Paper, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

import { roundModes } from '@duijie/domain/rounds/round-modes.ts'
import type { RoundMode } from '@duijie/domain/rounds/round-config.schema.ts'
import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'

import classes from '../rounds.module.css'
import type { RoundActs } from '../use-round.ts'
import { CapacityRows } from './capacity-rows.tsx'
import { toConfig } from './config-draft.ts'
import { FormSection } from './form-section.tsx'
import { LimitRows } from './limit-rows.tsx'
import { PairLists } from './pair-lists.tsx'
import { ScenarioChoice } from './scenario-choice.tsx'
import { useConfigForm, useNames, type ConfigForm } from './use-config-form.ts'

const numbers = [
  { name: 'demandMinimum', min: 0, max: 10 },
  { name: 'demand', min: 1, max: 10 },
  { name: 'capacity', min: 1, max: 100 },
  { name: 'candidates', min: 1, max: 200 },
  { name: 'alternates', min: 0, max: 5 },
] as const

const ModeChoice = ({ form }: { form: ConfigForm }) => {
  const { t } = useTranslation('rounds')
  const { mode } = form.values
  return (
    <FormSection title={t('field.mode')}>
      <SegmentedControl
        aria-label={t('field.mode')}
        value={mode}
        onChange={(value) => form.setFieldValue('mode', value as RoundMode)}
        data={roundModes.map((value) => ({ value, label: t(`mode.${value}`) }))}
        style={{ alignSelf: 'flex-start' }}
      />
      <Text size="sm" c="dimmed">
        {t(`modeNote.${mode}`)}
      </Text>
    </FormSection>
  )
}

const Numbers = ({ form }: { form: ConfigForm }) => {
  const { t } = useTranslation('rounds')
  const { leastScore } = form.values
  return (
    <FormSection title={t('numbers')}>
      <div className={classes.form}>
        {numbers.map(({ name, min, max }) => (
          <NumberInput
            key={name}
            label={t(`field.${name}`)}
            description={t(`hint.${name}`)}
            min={min}
            max={max}
            clampBehavior="strict"
            allowDecimal={false}
            required
            {...form.getInputProps(name)}
          />
        ))}
        <NumberInput
          label={t('field.leastScore')}
          description={t('hint.leastScore')}
          min={0}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          required
          value={Number.isFinite(leastScore) ? Math.round(leastScore * 100) : ''}
          onChange={(value) => form.setFieldValue('leastScore', value === '' ? Number.NaN : Number(value) / 100)}
          error={form.errors['leastScore']}
        />
      </div>
    </FormSection>
  )
}

/** What a round is asked. Saving drops an earlier answer, for it answered something else. */
export const RoundConfigForm = ({ round, acts }: { round: RoundDetail; acts: RoundActs }) => {
  const { t } = useTranslation(['rounds', 'common'])
  const form = useConfigForm(round)
  const names = useNames(round)
  const id = useId()
  const at = { id: round.id, version: round.version }
  const isDirty = form.isDirty()
  /** The first field that is to be mended, once the sentences beside the fields are there. */
  const showProblem = () =>
    setTimeout(() => document.getElementById(id)?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  const save = () => {
    if (form.validate().hasErrors) showProblem()
    else acts.save.mutate({ ...at, config: toConfig(form.values) })
  }
  return (
    <Paper component="section" p="md" aria-labelledby="round-config">
      <Title order={2} id="round-config" mb="sm">
        {t('config')}
      </Title>
      <form
        id={id}
        noValidate
        onSubmit={form.onSubmit(
          (draft) => acts.run.mutate({ ...at, config: isDirty ? toConfig(draft) : undefined }),
          showProblem,
        )}
      >
        <Stack gap="lg">
          <TextInput maw={480} label={t('field.title')} maxLength={80} required {...form.getInputProps('title')} />
          <ScenarioChoice form={form} names={names} />
          <ModeChoice form={form} />
          <Numbers form={form} />
          <CapacityRows form={form} names={names} />
          <LimitRows form={form} names={names} />
          <PairLists form={form} names={names} />
          <Group gap="xs">
            <Button type="submit" loading={acts.run.isPending}>
              {t(round.result ? 'runAgain' : 'run')}
            </Button>
            <Button variant="default" disabled={!isDirty} loading={acts.save.isPending} onClick={save}>
              {t('common:action.save')}
            </Button>
            {isDirty && round.result !== undefined && (
              <Text size="sm" c="dimmed">
                {t('saveDrops')}
              </Text>
            )}
          </Group>
          {Object.keys(form.errors).length > 0 && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {t('mend')}
            </Text>
          )}
        </Stack>
      </form>
    </Paper>
  )
}
