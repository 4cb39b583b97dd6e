import { fieldLines } from '../../../../shared/format/field-text.ts'
import type { FieldSpec } from '../fields/field-spec.ts'
import type { Words } from './words.ts'

const withUnit = (spec: FieldSpec, line: string, words: Words): string => {
  if (spec.type === 'number' && spec.unit) return words.say(`value.${spec.unit}`, { count: line })
  if (spec.type === 'level') return words.term(`trl${line.replace(/\D/g, '')}`)
  if (spec.name === 'priceFenPerGpuHour') return words.say('value.perHour', { price: line })
  return spec.name === 'currentCostFen' ? words.say('value.perYear', { price: line }) : line
}

/** The lines that a field reads as, with its unit; none where nothing is stored. */
export const factLines = (spec: FieldSpec, value: unknown, words: Words): string[] =>
  fieldLines(spec.name, value, words).map((line) => withUnit(spec, line, words))

/** The single things that a field holds, each as it reads: what a difference compares. */
export const factParts = (spec: FieldSpec, value: unknown, words: Words): string[] =>
  Array.isArray(value)
    ? value.flatMap((part: unknown) => fieldLines(spec.name, [part], words))
    : factLines(spec, value, words)
