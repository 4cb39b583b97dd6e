import { Group, Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { DayInput } from '../../../shared/forms/day-input.tsx'

const doers = [
  { value: 'broker', label: 'next.byBroker' },
  { value: 'scenario', label: 'next.byScenario' },
  { value: 'capability', label: 'next.byCapability' },
  { value: 'both', label: 'next.byBoth' },
] as const

export type NextStepValues = { text: string; due: string; by: (typeof doers)[number]['value'] }

type Props = {
  values: NextStepValues
  onChange: (values: NextStepValues) => void
  error: string | undefined
  isFirst?: boolean
}

/** What is to be done, by when and by whom. */
export const NextStepFields = ({ values, onChange, error, isFirst = false }: Props) => {
  const { t } = useTranslation('pairings')
  return (
    <>
      <TextInput
        label={t('next.text')}
        description={t('next.textHint')}
        maxLength={300}
        required
        data-autofocus={isFirst || undefined}
        error={error}
        value={values.text}
        onChange={(event) => onChange({ ...values, text: event.currentTarget.value })}
      />
      <DayInput label={t('next.due')} w={220} value={values.due} onChange={(due) => onChange({ ...values, due })} />
      <Radio.Group
        label={t('next.by')}
        value={values.by}
        onChange={(by) => onChange({ ...values, by: doers.find(({ value }) => value === by)?.value ?? values.by })}
      >
        <Group mt={4}>
          {doers.map(({ value, label }) => (
            <Radio key={value} value={value} label={t(label)} />
          ))}
        </Group>
      </Radio.Group>
    </>
  )
}

/** As the server takes it. */
export const toNextStep = ({ text, due, by }: NextStepValues) => ({ text: text.trim(), by, ...(due ? { due } : {}) })
