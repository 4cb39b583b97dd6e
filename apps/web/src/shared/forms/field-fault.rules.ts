import type { KeyOf } from '../i18n-keys.ts'

/** What a browser finds wrong with a field, in the order in which it is said. */
export const fieldFaults = [
  'valueMissing',
  'badInput',
  'typeMismatch',
  'patternMismatch',
  'tooShort',
  'tooLong',
  'rangeUnderflow',
  'rangeOverflow',
  'stepMismatch',
] as const

const named = ['valueMissing', 'tooShort', 'tooLong', 'rangeUnderflow', 'rangeOverflow'] as const

/** The key of the sentence for a fault, with what it names. */
export type FaultText = { key: Extract<KeyOf<'common'>, `fault.${string}`>; params: Record<string, string | number> }

type Field = {
  validity: Partial<Record<(typeof fieldFaults)[number], boolean>>
  type: string
  label: string
  minLength?: number
  maxLength?: number
  min?: string
  max?: string
}

/** The sentence for the first fault of a field; undefined where it has none. */
export const faultText = ({ validity, type, label, ...bounds }: Field): FaultText | undefined => {
  const fault = fieldFaults.find((name) => validity[name])
  if (fault === undefined) return undefined
  const params = {
    label,
    shortest: bounds.minLength ?? 0,
    longest: bounds.maxLength ?? 0,
    min: bounds.min ?? '',
    max: bounds.max ?? '',
  }
  if (fault === 'typeMismatch') return { key: type === 'url' ? 'fault.url' : 'fault.email', params }
  const own = named.find((name) => name === fault)
  return { key: own ? `fault.${own}` : 'fault.unreadable', params }
}
