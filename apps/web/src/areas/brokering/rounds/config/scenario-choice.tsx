import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../../shared/api.ts'
import { ScenarioSelect } from '../pickers/listing-selects.tsx'
import { ScenarioFilters } from '../pickers/scenario-filters.tsx'
import { ScenarioPicker } from '../pickers/scenario-picker.tsx'
import { DemandRows } from './demand-rows.tsx'
import { FormSection } from './form-section.tsx'
import type { ConfigForm, Names } from './use-config-form.ts'

type Props = { form: ConfigForm; names: Names }

/** Which scenarios take part: all that filters let in, or those that are picked; and how many each wants. */
export const ScenarioChoice = ({ form, names }: Props) => {
  const { t } = useTranslation('rounds')
  const { isPicking } = form.values
  return (
    <FormSection title={t('scenarios.title')}>
      <SegmentedControl
        aria-label={t('scenarios.title')}
        value={isPicking ? 'picked' : 'filters'}
        onChange={(value) => form.setFieldValue('isPicking', value === 'picked')}
        data={[
          { value: 'filters', label: t('scenarios.byFilters') },
          { value: 'picked', label: t('scenarios.byHand') },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      {isPicking ? <Picked form={form} names={names} /> : <Filtered form={form} names={names} />}
    </FormSection>
  )
}

const Filtered = ({ form, names }: Props) => {
  const { t } = useTranslation('rounds')
  const { lane, sector, region, openForDays, onlyUnpaired, demands } = form.values
  const filters = { lane, sector, region, openForDays, onlyUnpaired }
  const { data } = useQuery(
    trpc.rounds.scenarios.queryOptions({ ...filters, limit: 1 }, { placeholderData: (before) => before }),
  )
  const own = demands.map(({ scenarioId }) => scenarioId)
  const remove = (id: string) =>
    form.setFieldValue(
      'demands',
      demands.filter(({ scenarioId }) => scenarioId !== id),
    )
  return (
    <Stack gap="sm">
      <ScenarioFilters value={filters} onChange={(change) => form.setValues((before) => ({ ...before, ...change }))} />
      <Text size="sm" role="status" mih={21}>
        {data && t('scenarios.count', { count: data.total })}
      </Text>
      <ScenarioSelect
        label={t('scenarios.exception')}
        description={t('scenarios.exceptionHint')}
        onPick={(card) => {
          names.rememberCard(card)
          const { demandMinimum: minimum, demand: maximum } = form.values
          if (!own.includes(card.id))
            form.setFieldValue('demands', [...demands, { scenarioId: card.id, minimum, maximum }])
        }}
      />
      <DemandRows form={form} names={names} ids={own} onRemove={remove} isOwn />
    </Stack>
  )
}

const Picked = ({ form, names }: Props) => {
  const { t } = useTranslation('rounds')
  const [isOpen, setOpen] = useState(false)
  const { scenarioIds, demands } = form.values
  const remove = (id: string) =>
    form.setValues({
      scenarioIds: scenarioIds.filter((other) => other !== id),
      demands: demands.filter(({ scenarioId }) => scenarioId !== id),
    })
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('scenarios.pick')}
        </Button>
        <Text size="sm" role="status">
          {t('picker.chosen', { count: scenarioIds.length })}
        </Text>
      </Group>
      {form.errors['scenarioIds'] && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {form.errors['scenarioIds']}
        </Text>
      )}
      <DemandRows form={form} names={names} ids={scenarioIds} onRemove={remove} isOwn={false} />
      <ScenarioPicker
        opened={isOpen}
        onClose={() => setOpen(false)}
        chosen={scenarioIds}
        onChange={(ids) => form.setFieldValue('scenarioIds', ids)}
        remember={names.rememberCard}
      />
    </Stack>
  )
}
