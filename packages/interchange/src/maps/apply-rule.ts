import { termsOfCell } from '@duijie/domain/taxonomy/cell-names.rules.ts'
import { negationIn, withoutRefused } from '@duijie/domain/taxonomy/negation.rules.ts'
import type { Scheme } from '@duijie/domain/taxonomy/term.ts'

import { markdownLinks, markdownToText } from '../tables/markdown-cells.ts'
import { truncate } from '../text/truncate.ts'
import { change, excerpt, type Change } from './change.ts'
import type { FieldRule } from './field-rule.schema.ts'
import { parseValue, type ParseContext } from './parse-value.ts'

export type Scalar = string | number | boolean
export type FoundTerm = { readonly id: string; readonly scheme: string; readonly start: number; readonly end?: number }

export type RuleContext = ParseContext & {
  /** A cell by the map's name of its column; '' when blank. */
  read: (name: string) => string
  lookupTerms: (text: string, schemes: readonly string[]) => readonly FoundTerm[]
  markup: 'keep' | 'text' | 'link'
  isList: boolean
}

/** `values` is empty when the rule says nothing; `refused` is the reason for which the whole row is rejected. */
export type RuleResult = { values: Scalar[]; changes: Change[]; refused?: { reason: string; before: string } }

const source = (rule: FieldRule, context: RuleContext): string => {
  const markup = rule.markup ?? context.markup
  const read = (name: string): string => {
    const cell = context.read(name)
    if (markup === 'link') return markdownLinks(cell)[0] ?? ''
    return markup === 'text' ? markdownToText(cell) : cell
  }
  if (rule.template !== undefined) return fillTemplate(rule.template, read)
  const names = rule.columns ?? (rule.column === undefined ? [] : [rule.column])
  return names.map(read).filter(Boolean).join(rule.join)
}

/** A template of which every placeholder is blank says nothing; a line whose placeholders are all blank is left out. */
export const fillTemplate = (template: string, read: (name: string) => string): string => {
  let filled = false
  const lines = template.split('\n').filter((line) => {
    const names = [...line.matchAll(/\{([^{}]{1,500})\}/g)]
    const some = names.some(([, name = '']) => read(name.trim()) !== '')
    filled ||= some
    return names.length === 0 || some
  })
  const fill = (line: string): string => line.replace(/\{([^{}]{1,500})\}/g, (_, name: string) => read(name.trim()))
  return filled ? lines.map(fill).join('\n').trim() : ''
}

/** Whether a text has a word of a map in it and does not say that it is not wanted; the word may itself be what refuses. */
const speaksOf = (text: string, word: string): boolean => {
  if (!text.includes(word)) return false
  if (withoutRefused(text).includes(word)) return true
  const rest = text.replaceAll(word, ' '.repeat(word.length))
  return negationIn(rest).refused.length < negationIn(text).refused.length
}

const translateOne = (rule: FieldRule, text: string): { values: Scalar[]; unknown: boolean } => {
  const table = rule.translate
  if (!table) return { values: [text], unknown: false }
  const folded = text.trim().toLowerCase()
  const matches = Object.entries(table.values).filter(([key]) =>
    table.match === 'whole' ? key.trim().toLowerCase() === folded : speaksOf(folded, key.toLowerCase()),
  )
  if (matches.length === 0)
    return {
      values: table.otherwise === 'keep' ? [text] : [],
      unknown: table.otherwise === 'drop' || table.otherwise === 'reject',
    }
  return { values: matches.flatMap(([, value]) => value ?? []), unknown: false }
}

const termsIn = (text: string, schemes: readonly Scheme[], context: RuleContext): string[] => {
  const named = schemes.flatMap((scheme) => termsOfCell(text, scheme))
  if (named.length > 0) return named
  return context
    .lookupTerms(text, schemes)
    .toSorted((a, b) => a.start - b.start)
    .map((term) => term.id)
}

/** A cell that is meant as a name is short and stands alone; text put together from cells is only searched. */
const isName = (rule: FieldRule, text: string): boolean => rule.column !== undefined && text.length <= 40

const findIds = (rule: FieldRule, values: readonly Scalar[], context: RuleContext, result: RuleResult): Scalar[] => {
  const schemes = rule.taxonomy
  if (!schemes) return [...values]
  return values.flatMap((value) => {
    const ids = termsIn(String(value), schemes, context)
    if (ids.length === 0 && isName(rule, String(value))) result.changes.push(change('import.term_unknown', value))
    return ids
  })
}

const refuse = (result: RuleResult, reason: string, value: Scalar): void => {
  result.refused ??= { reason, before: excerpt(value) }
}

const fitLength = (rule: FieldRule, value: Scalar, result: RuleResult): Scalar[] => {
  if (typeof value !== 'string' || rule.maxLength === undefined || value.length <= rule.maxLength) return [value]
  if (rule.whenTooLong === 'reject') {
    refuse(result, 'import.too_long', value)
    return []
  }
  if (rule.whenTooLong === 'drop') {
    result.changes.push(change('import.too_long', value))
    return []
  }
  const cut = truncate(value, rule.maxLength)
  result.changes.push(change('import.truncated', value, cut))
  return [cut]
}

const readable = (rule: FieldRule, value: Scalar, context: RuleContext, result: RuleResult): Scalar[] => {
  if (typeof value !== 'string') return [value]
  const read = parseValue(rule, value, context)
  if ('absent' in read) return []
  if ('value' in read) {
    for (const note of read.notes) result.changes.push(change(`import.${note}`, value, read.value))
    return [read.value]
  }
  // Whether a size is stated decides nothing about the rest of a row.
  if (rule.unreadable === 'reject' && rule.parse !== 'parameters') refuse(result, `import.${read.problem}`, value)
  else result.changes.push(change(`import.${read.problem}`, value))
  return []
}

const translated = (rule: FieldRule, parts: readonly string[], result: RuleResult): Scalar[] =>
  parts.flatMap((part) => {
    const { values, unknown } = translateOne(rule, part)
    if (!unknown) return values
    if (rule.translate?.otherwise === 'reject') refuse(result, 'import.value_unknown', part)
    else result.changes.push(change('import.value_unknown', part))
    return values
  })

/** As many values as the field takes; what is left out is noted. */
const keep = (rule: FieldRule, values: readonly Scalar[], isList: boolean, result: RuleResult): Scalar[] => {
  const kept = values.slice(0, isList ? rule.maximum : 1)
  const left = values.length - kept.length
  if (left > 0) {
    const code = isList ? 'import.list_shortened' : 'import.values_left_out'
    result.changes.push({ ...change(code, values.join(', '), kept.join(', ')), count: left })
  }
  return kept
}

/** What a spreadsheet shows where a formula failed or a column is too narrow. */
const spreadsheetError = /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|#{3,})$/i

const withoutErrors = (parts: readonly string[], result: RuleResult): string[] =>
  parts.filter((part) => {
    const isError = spreadsheetError.test(part)
    if (isError) result.changes.push(change('import.spreadsheet_error', part))
    return !isError
  })

/** What one rule makes of one row. */
export const applyRule = (rule: FieldRule, context: RuleContext): RuleResult => {
  if (rule.const !== undefined) return { values: [rule.const].flat(), changes: [] }
  const result: RuleResult = { values: [], changes: [] }
  const whole = source(rule, context)
  const text = whole.length > (rule.onlyOver ?? 0) ? whole : ''
  const parts = (rule.split === undefined ? [text] : text.split(rule.split)).map((part) => part.trim()).filter(Boolean)
  const values = findIds(rule, translated(rule, withoutErrors(parts, result), result), context, result)
    .flatMap((value) => readable(rule, value, context, result))
    .flatMap((value) => fitLength(rule, value, result))
  const kept = keep(rule, [...new Set(values)], context.isList, result)
  result.values = kept.length === 0 && rule.default !== undefined ? [rule.default].flat() : kept
  return result
}
