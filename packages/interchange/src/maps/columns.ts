import { headerKey, type SourceRow } from '../tables/table.ts'
import { markdownToText } from '../tables/markdown-cells.ts'
import type { FieldRule } from './field-rule.schema.ts'
import type { ImportMap } from './import-map.schema.ts'

/** Names inside `{…}`. */
export const templateNames = (template: string): string[] =>
  [...template.matchAll(/\{([^{}]{1,500})\}/g)].map(([, name = '']) => name.trim())

const ruleColumns = (rule: FieldRule): string[] => [
  ...(rule.column ? [rule.column] : []),
  ...(rule.columns ?? []),
  ...(rule.template ? templateNames(rule.template) : []),
]

const idColumns = ({ externalId }: ImportMap): string[] => {
  if ('hash' in externalId) return externalId.hash
  return 'template' in externalId ? templateNames(externalId.template) : [externalId.column]
}

/** Every name of a column that a map uses, aliases as written. A name such as `#8` is a cell beyond the headers. */
export const usedColumns = (map: ImportMap): string[] => {
  const names = [
    ...idColumns(map),
    ...map.require,
    ...map.skipWhen.map((rule) => rule.column),
    ...(map.organisation ? [map.organisation.column] : []),
    ...Object.values(map.fields).flatMap((rules) => rules.flatMap(ruleColumns)),
  ]
  return [...new Set(names)].filter((name) => !/^#\d+$/.test(name))
}

const candidatesOf = (map: ImportMap, name: string): string[] => {
  const stated = Object.hasOwn(map.columns, name) ? map.columns[name] : undefined
  return stated === undefined ? [name] : [stated].flat()
}

export type Columns = { headerOf: (name: string) => string | undefined; missing: string[] }

/** Finds each used column among the headers, tolerant of case, white space, line breaks and curly quotes. */
export const bindColumns = (map: ImportMap, headers: readonly string[]): Columns => {
  const byKey = new Map(headers.toReversed().map((header) => [headerKey(header), header]))
  const find = (name: string): string | undefined =>
    candidatesOf(map, name)
      .map((header) => byKey.get(headerKey(header)))
      .find(Boolean)
  const bound = new Map(usedColumns(map).map((name) => [name, find(name)]))
  const missing = [...bound].filter(([, header]) => !header).map(([name]) => candidatesOf(map, name)[0] ?? name)
  return { headerOf: (name) => (name.startsWith('#') ? (bound.get(name) ?? name) : bound.get(name)), missing }
}

/** Reads a row's cells by the map's names; a value that the map calls blank reads as ''. */
export const cellReader = (map: ImportMap, headers: readonly string[]): ((row: SourceRow, name: string) => string) => {
  const blanks = new Set(map.blank.map((value) => value.trim().toLowerCase()))
  // Of several tables of one file each has headers of its own.
  const bound = new Map<readonly string[], Columns>()
  const columnsOf = (own: readonly string[]): Columns => {
    const columns = bound.get(own) ?? bindColumns(map, own)
    bound.set(own, columns)
    return columns
  }
  return (row, name) => {
    const header = columnsOf(row.headers ?? headers).headerOf(name)
    const cell = header !== undefined && Object.hasOwn(row.cells, header) ? (row.cells[header] ?? '').trim() : ''
    const seen = map.format === 'markdown' ? markdownToText(cell) : cell
    return blanks.has(seen.toLowerCase()) ? '' : cell
  }
}
