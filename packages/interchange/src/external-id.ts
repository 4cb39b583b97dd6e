import { createHash } from 'node:crypto'

import { fillTemplate } from './maps/apply-rule.ts'
import type { ImportMap } from './maps/import-map.schema.ts'
import { canonicalJson, type JsonObject } from './maps/json.ts'
import { markdownToText } from './tables/markdown-cells.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** SHA-256 of what a row says, in hex. */
export const hashContent = (body: JsonObject, organisationName: string | undefined): string =>
  sha256(canonicalJson({ body, organisationName: organisationName ?? '' }))

/** The id of a row in its source, '' when its columns are blank. Hashes ignore case and runs of white space. */
export const externalIdOf = (map: ImportMap, read: (name: string) => string): string => {
  const rule = map.externalId
  const seen = (name: string): string => (map.format === 'markdown' ? markdownToText(read(name)) : read(name))
  if ('template' in rule) return fillTemplate(rule.template, seen)
  if ('column' in rule) return seen(rule.column) && rule.prefix + seen(rule.column)
  const parts = rule.hash.map((name) => seen(name).normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase())
  return parts.some(Boolean) ? `${rule.prefix}${sha256(JSON.stringify(parts)).slice(0, 24)}` : ''
}

export type SeenIds = Map<string, { row: number; contentHash: string; count: number }>

/**
 * Settles an id met before in the same file. With `number` the second row becomes `id~2`, the third `id~3`, so a
 * source without ids of its own keeps all its rows, and the same file gives the same ids again.
 */
export const settleId = (
  seen: SeenIds,
  duplicates: ImportMap['duplicates'],
  found: { id: string; row: number; contentHash: string },
): { externalId: string } | { duplicateOf: number } | { conflictsWith: number } => {
  const earlier = seen.get(found.id)
  if (!earlier) {
    seen.set(found.id, { row: found.row, contentHash: found.contentHash, count: 1 })
    return { externalId: found.id }
  }
  if (duplicates === 'reject') {
    return earlier.contentHash === found.contentHash ? { duplicateOf: earlier.row } : { conflictsWith: earlier.row }
  }
  let externalId: string
  do externalId = `${found.id}~${++earlier.count}`
  while (seen.has(externalId))
  seen.set(externalId, { row: found.row, contentHash: found.contentHash, count: 1 })
  return { externalId }
}
