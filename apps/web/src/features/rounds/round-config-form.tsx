import {
  Button,
  Group,
  NativeSelect,
  NumberInput,
  Paper,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'

import { lanes } from '@duijie/domain/pairings/pairing.schema.ts'
import { roundModes } from '@duijie/domain/rounds/round-modes.ts'
import type { RoundConfig, RoundDetail, RoundMode } from '@duijie/domain/rounds/round.schema.ts'

import { LimitRows } from './limit-rows.tsx'
import { PairList } from './pair-list.tsx'
import { cardsOf } from './round-data.ts'
import classes from './rounds.module.css'
import type { RoundActs } from './use-round.ts'

export type ConfigForm = UseFormReturnType<RoundConfig>

const numbers = [
  { name: 'demand', min: 1, max: 10 },
  { name: 'capacity', min: 1, max: 100 },
  { name: 'candidates', min: 1, max: 200 },
  { name: 'alternates', min: 0, max: 5 },
] as const

const ModeChoice = ({ form }: { form: ConfigForm }) => {
  const { t } = useTranslation('rounds')
  const { mode } = form.values
  return (
    <div>
      <Text size="sm" fw={600} id="round-mode">
        {t('field.mode')}
      </Text>
      <SegmentedControl
        aria-labelledby="round-mode"
        value={mode}
        onChange={(value) => form.setFieldValue('mode', value as RoundMode)}
        data={roundModes.map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {t(`modeNote.${mode}`)}
      </Text>
    </div>
  )
}

const Numbers = ({ form }: { form: ConfigForm }) => {
  const { t } = useTranslation('rounds')
  return (
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
        value={Math.round(form.values.leastScore * 100)}
        onChange={(value) => form.setFieldValue('leastScore', Number(value) / 100)}
      />
    </div>
  )
}

/** What a round is asked. Saving drops an earlier answer, for it answered something else. */
export const RoundConfigForm = ({ round, acts }: { round: RoundDetail; acts: RoundActs }) => {
  const { t } = useTranslation(['rounds', 'common'])
  const form = useForm<RoundConfig>({
    initialValues: round.config,
    validate: { title: (title) => (title.trim() === '' ? t('titleNeeded') : null) },
  })
  const cards = cardsOf(round)
  const at = { id: round.id, version: round.version }
  const isDirty = form.isDirty()
  return (
    <Paper component="section" p="md" aria-labelledby="round-config">
      <Title order={2} id="round-config" mb="sm">
        {t('config')}
      </Title>
      <form
        noValidate
        onSubmit={form.onSubmit((config) => acts.run.mutate({ ...at, config: isDirty ? config : undefined }))}
      >
        <Stack gap="md">
          <div className={classes.form}>
            <TextInput label={t('field.title')} maxLength={80} required {...form.getInputProps('title')} />
            <NativeSelect
              label={t('field.lane')}
              value={form.values.lane ?? ''}
              onChange={(event) => {
                const value = event.currentTarget.value
                form.setFieldValue(
                  'lane',
                  lanes.find((lane) => lane === value),
                )
              }}
              data={[
                { value: '', label: t('allLanes') },
                ...lanes.map((value) => ({ value, label: t(`common:lane.${value}`) })),
              ]}
            />
          </div>
          <ModeChoice form={form} />
          <Numbers form={form} />
          <LimitRows form={form} />
          <PairList kind="forced" form={form} cards={cards} />
          <PairList kind="forbidden" form={form} cards={cards} />
          <Group gap="xs">
            <Button type="submit" loading={acts.run.isPending}>
              {t(round.result ? 'runAgain' : 'run')}
            </Button>
            <Button
              variant="default"
              disabled={!isDirty}
              loading={acts.save.isPending}
              onClick={() => form.validate().hasErrors || acts.save.mutate({ ...at, config: form.values })}
            >
              {t('common:action.save')}
            </Button>
            {isDirty && round.result !== undefined && (
              <Text size="sm" c="dimmed">
                {t('saveDrops')}
              </Text>
            )}
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
