import { decodeText } from '../encoding/decode-text.ts'
import { SourceRefused } from '../encoding/source-refused.ts'
import { createHash } from 'node:crypto'

import { hashContent, settleId, type SeenIds } from '../external-id.ts'
import type { Rejection, RowOutcome, RowPlace } from '../import-outcome.ts'
import type { ImportServices } from '../import-rows.ts'
import type { FieldNote } from '../maps/build-body.ts'
import type { JsonObject } from '../maps/json.ts'
import { readModelCard, type CardFlag } from './read-model-card.ts'

/** A card's file; `path` is how the report names it. */
export type CardFile = { path: string; bytes: Uint8Array }

export type CardOptions = {
  /** Files without a head are other documents: in a folder they are refused, a file that was named is read. */
  needHead: boolean
}

const fieldsOfHead: Readonly<Record<string, string>> = {
  license: 'licence',
  language: 'languages',
  base_model: 'baseModel',
  pipeline_tag: 'tasks',
  'model-index': 'evidence',
}

const toNote = ({ code, field = '', detail }: CardFlag): FieldNote => ({
  field: fieldsOfHead[field] ?? field,
  code,
  ...(detail === undefined ? {} : { before: detail }),
})

/** A card has no id of its own: its model's name is one for its vendor, whatever folder it lies in. */
const idOf = (body: JsonObject): string => {
  const title = Object.values(typeof body['title'] === 'object' ? body['title'] : {}).map(String)
  const name = title.join(' ').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
  return name ? `card-${createHash('sha256').update(name, 'utf8').digest('hex').slice(0, 24)}` : ''
}

const readText = async (bytes: Uint8Array): Promise<{ text: string; damaged: number }> => {
  const decoded = decodeText(bytes)
  let text = ''
  for await (const chunk of decoded.text) text += chunk
  return { text, damaged: decoded.report().damagedBytes }
}

const reject = (place: RowPlace, issues: Rejection[], externalId?: string): RowOutcome => ({
  ...place,
  ...(externalId ? { externalId } : {}),
  rejected: issues[0] ?? { field: '', reason: 'import.invalid' },
  issues,
})

const readCard = async (
  { path, bytes }: CardFile,
  row: number,
  services: ImportServices,
  { needHead, seen }: CardOptions & { seen: SeenIds },
): Promise<RowOutcome> => {
  const place: RowPlace = { row, line: 1, lastLine: 1, file: path }
  const { text, damaged } = await readText(bytes)
  const { body, flags } = readModelCard(text, services)
  if (needHead && flags.some(({ code }) => code === 'card.no_front_matter'))
    return reject(place, [{ field: '', reason: 'card.no_front_matter' }])
  const id = idOf(body)
  const issues = services.validate(body)
  if (!id || issues.length > 0)
    return reject(place, [
      ...flags.map(toNote).map(({ field, code, before }) => ({ field, reason: code, before })),
      ...issues,
    ])
  const contentHash = hashContent(body, undefined)
  const settled = settleId(seen, 'reject', { id, row, contentHash })
  if ('duplicateOf' in settled) return { ...place, externalId: id, duplicateOf: settled.duplicateOf }
  if ('conflictsWith' in settled) return reject(place, [{ field: 'title', reason: 'import.duplicate_differs' }], id)
  const damage = damaged > 0 ? [{ field: '', code: 'import.damaged_bytes', count: damaged }] : []
  return { ...place, externalId: id, body, contentHash, notes: [...flags.map(toNote), ...damage] }
}

/** Reads model cards as capabilities, one outcome a file, in order. */
export async function* cardOutcomes(
  files: AsyncIterable<CardFile> | Iterable<CardFile>,
  services: ImportServices,
  options: CardOptions,
): AsyncGenerator<RowOutcome> {
  const seen: SeenIds = new Map()
  let row = 0
  for await (const file of files) {
    row += 1
    try {
      yield await readCard(file, row, services, { ...options, seen })
    } catch (error) {
      if (!(error instanceof SourceRefused)) throw error
      yield reject({ row, line: 1, lastLine: 1, file: file.path }, [{ field: '', reason: error.code }])
    }
  }
}
