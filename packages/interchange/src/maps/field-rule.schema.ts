import { dayFormats } from '@duijie/domain/values/day.rules.ts'
import { z } from 'zod'

const scalar = z.union([z.string(), z.number(), z.boolean()])
const columnName = z.string().min(1)

/** Replaces values. `contains` tries each key inside the text, in the order written. */
export const translation = z.strictObject({
  values: z.record(z.string(), z.union([scalar, z.array(scalar), z.null()])),
  match: z.enum(['whole', 'contains']).default('whole'),
  /** What becomes of a value that no key matches; `drop` leaves a note, `ignore` leaves none. */
  otherwise: z.enum(['keep', 'drop', 'ignore', 'reject']).default('keep'),
})

export const parseKind = z.enum(['text', 'integer', 'number', 'days', 'money', 'date', 'boolean', 'parameters'])

/** The sign before decimals; told from each number where it is not stated. */
export const decimalMark = z.enum(['.', ','])

const schemeName = z.enum([
  'sector',
  'task',
  'modality',
  'deployment',
  'sensitivity',
  'trl',
  'region',
  'licence',
  'accelerator',
  'certificate',
])

const oneOrMany = <Item extends z.ZodType>(item: Item) =>
  z.union([item.transform((value) => [value]), z.array(item).min(1)])

/** How one value of a body is made. Steps run in the order of these keys. */
export const fieldRule = z
  .strictObject({
    column: columnName.optional(),
    columns: z.array(columnName).min(1).optional(),
    template: z.string().optional(),
    const: z.union([scalar, z.array(scalar)]).optional(),
    join: z.string().default('\n\n'),
    markup: z.enum(['keep', 'text', 'link']).optional(),
    onlyOver: z.int().min(0).optional(),
    split: z.string().min(1).optional(),
    translate: translation.optional(),
    taxonomy: oneOrMany(schemeName).optional(),
    parse: parseKind.default('text'),
    formats: z.array(z.enum(dayFormats)).optional(),
    decimal: decimalMark.optional(),
    unreadable: z.enum(['reject', 'drop']).default('reject'),
    list: z.boolean().optional(),
    maximum: z.int().min(1).max(100).optional(),
    maxLength: z.int().min(1).optional(),
    whenTooLong: z.enum(['truncate', 'drop', 'reject']).default('truncate'),
    default: z.union([scalar, z.array(scalar)]).optional(),
  })
  .refine(
    (rule) =>
      [rule.column, rule.columns, rule.template, rule.const].filter((value) => value !== undefined).length === 1,
    { message: 'needs exactly one of column, columns, template, const' },
  )
export type FieldRule = z.output<typeof fieldRule>

/** A rule, a column's name for short, or several rules: lists are united, of single values the first is taken. */
export const fieldRules = z.union([
  columnName.transform((column): FieldRule[] => [fieldRule.parse({ column })]),
  fieldRule.transform((rule): FieldRule[] => [rule]),
  z.array(fieldRule).min(1),
])
