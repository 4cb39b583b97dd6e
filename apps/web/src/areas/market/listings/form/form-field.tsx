import { memo } from 'react'

import type { ControlProps } from './controls/control.ts'
import { RowsControl } from './controls/rows-control.tsx'
import { SingleControl } from './controls/single-control.tsx'
import type { FieldValue } from './form-values.ts'

type Props = Omit<ControlProps, 'onChange' | 'onOther'> & { onField: (name: string, value: FieldValue) => void }

const Field = ({ onField, spec, ...rest }: Props) => {
  const onChange = (value: FieldValue) => onField(spec.name, value)
  return spec.type === 'rows' ? (
    <RowsControl spec={spec} {...rest} onChange={onChange} />
  ) : (
    <SingleControl spec={spec} {...rest} onChange={onChange} onOther={onField} />
  )
}

/** A field of the form. Typing in one leaves the others alone. */
export const FormField = memo(
  Field,
  (before, after) =>
    before.value === after.value &&
    before.problem === after.problem &&
    before.onField === after.onField &&
    (before.spec.type !== 'rows' || before.problems === after.problems),
)
