import { Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { lanes } from '@duijie/domain/pairings/pairing.schema.ts'
import type { ScenarioFilter } from '@duijie/domain/rounds/round-config.schema.ts'

import { TermSelect } from '../../../../shared/ui/term-select.tsx'
import classes from '../rounds.module.css'

export type Filters = Partial<ScenarioFilter>

type Props = { value: Filters; onChange: (change: Filters) => void }

/** Which scenarios are meant; a round and the picker use the same filters. */
export const ScenarioFilters = ({ value, onChange }: Props) => {
  const { t } = useTranslation(['rounds', 'common'])
  return (
    <div className={classes.filters}>
      <NativeSelect
        label={t('field.lane')}
        value={value.lane ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          onChange({ lane: lanes.find((lane) => lane === chosen) })
        }}
        data={[
          { value: '', label: t('allLanes') },
          ...lanes.map((lane) => ({ value: lane, label: t(`common:lane.${lane}`) })),
        ]}
      />
      <TermSelect
        scheme="sector"
        label={t('field.sector')}
        placeholder={t('any')}
        value={value.sector}
        onChange={(sector) => onChange({ sector })}
      />
      <TermSelect
        scheme="region"
        label={t('field.region')}
        placeholder={t('any')}
        value={value.region}
        onChange={(region) => onChange({ region })}
      />
      <NumberInput
        label={t('field.openForDays')}
        placeholder={t('any')}
        min={1}
        max={3650}
        clampBehavior="strict"
        allowDecimal={false}
        value={value.openForDays ?? ''}
        onChange={(days) => onChange({ openForDays: days === '' ? undefined : Number(days) })}
      />
      <Checkbox
        label={t('field.onlyUnpaired')}
        checked={value.onlyUnpaired === true}
        onChange={(event) => onChange({ onlyUnpaired: event.currentTarget.checked })}
      />
    </div>
  )
}
