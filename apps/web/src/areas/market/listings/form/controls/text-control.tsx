import { Textarea, TextInput } from '@mantine/core'

import { DayInput } from '../../../../../shared/forms/day-input.tsx'
import { useFieldFrame } from '../field-frame.tsx'
import { asText } from '../form-values.ts'
import type { ControlProps } from './control.ts'

const inputTypes: Record<string, 'email' | 'tel' | 'url'> = {
  contactEmail: 'email',
  contactPhone: 'tel',
  website: 'url',
}

export const TextControl = ({ spec, value, onChange, ...place }: ControlProps<'text'>) => {
  const { labelText: _labelText, ...frame } = useFieldFrame(place)
  const common = { ...frame, maxLength: spec.most, value: asText(value) }
  return spec.lines === 'many' ? (
    <Textarea {...common} autosize minRows={2} maxRows={8} onChange={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <TextInput
      {...common}
      type={inputTypes[spec.name] ?? 'text'}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

export const DayControl = ({ value, onChange, spec: _spec, problems: _problems, ...place }: ControlProps<'day'>) => {
  const { labelText: _labelText, ...frame } = useFieldFrame(place)
  return <DayInput {...frame} value={asText(value)} onChange={onChange} />
}
