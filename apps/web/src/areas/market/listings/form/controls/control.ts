import type { FieldSpec, FieldType } from '../../fields/field-spec.ts'
import type { FieldPlace } from '../field-frame.tsx'
import type { FieldValue } from '../form-values.ts'
import type { Problems } from '../read-values.ts'

export type ControlProps<Type extends FieldType = FieldType> = FieldPlace & {
  spec: Extract<FieldSpec, { type: Type }>
  value: FieldValue | undefined
  onChange: (value: FieldValue) => void
  /** Fills another field: a range typed into one of two belongs to both. */
  onOther?: (name: string, value: FieldValue) => void
  /** Of the whole form; only repeated rows look into it. */
  problems: Problems
}
