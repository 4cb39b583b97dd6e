import { readDay } from '@duijie/domain/values/day.rules.ts'
import type { DecimalMark } from '@duijie/domain/values/digits.rules.ts'
import { readParametersBillion } from '@duijie/domain/values/parameters.rules.ts'
import { endOfField, readFen, readQuantity, readWhole, type Reading } from '@duijie/domain/values/quantity.rules.ts'
import { readTruth } from '@duijie/domain/values/truth.rules.ts'

import type { Scalar } from './apply-rule.ts'
import type { FieldRule } from './field-rule.schema.ts'

export type ParseContext = {
  /** Dotted field of the body; its name says which end of a range it takes and whether it counts days. */
  field: string
  /** How the whole source writes decimals, where it is stated. */
  decimal?: DecimalMark
  /** The map fills the other end of this field's range too, so a range loses nothing. */
  readsBothEnds: boolean
}

/** A value, with codes of what was done to it; nothing for this field; or the code of why it cannot be told. */
export type Parsed = { value: Scalar; notes: string[] } | { absent: true } | { problem: string }

const problems = {
  ambiguous: 'number_ambiguous',
  range: 'range_unclear',
} as const

const coded = (rule: FieldRule, context: ParseContext, read: Reading<Scalar>): Parsed => {
  if ('problem' in read)
    return { problem: read.problem === 'unreadable' ? `${rule.parse}_unreadable` : problems[read.problem] }
  if ('absent' in read) return read
  return { value: read.value, notes: read.notes.filter((note) => note !== 'range_end' || !context.readsBothEnds) }
}

const orUnreadable = (value: Scalar | undefined): Reading<Scalar> =>
  value === undefined ? { problem: 'unreadable' } : { value, notes: [] }

const isMixture = (text: string): boolean => /\d\s?[x×*]\s?\d/i.test(text)

/** A name without a size is no error: there is nothing to read. A mixture's `8×7B` is said to state no total. */
const readSize = (text: string): Parsed => {
  const value = readParametersBillion(text)
  if (value !== undefined) return { value, notes: [] }
  return isMixture(text) ? { problem: 'mixture_without_total' } : { absent: true }
}

/** Reads a text as the rule says; texts of lists and plain text pass as they are. */
export const parseValue = (rule: FieldRule, text: string, context: ParseContext): Parsed => {
  const options = { decimal: rule.decimal ?? context.decimal, end: endOfField(context.field) }
  const counts = context.field.endsWith('Days') ? 'days' : 'number'
  switch (rule.parse) {
    case 'text':
      return { value: text, notes: [] }
    case 'date':
      return coded(rule, context, readDay(text, rule.formats))
    case 'money':
      return coded(rule, context, readFen(text, options))
    case 'boolean':
      return coded(rule, context, orUnreadable(readTruth(text)))
    case 'parameters':
      return readSize(text)
    case 'days':
      return coded(rule, context, readWhole(text, { ...options, counts: 'days' }))
    case 'integer':
      return coded(rule, context, readWhole(text, { ...options, counts }))
    case 'number':
      return coded(rule, context, readQuantity(text, { ...options, counts }))
  }
}
