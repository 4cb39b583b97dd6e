import { createHash } from 'node:crypto'

import type { Executor } from '@duijie/database/database.ts'

/** What stands for a text in the cache; the text itself is not kept there. */
export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex')

const toText = (vector: Float32Array): string =>
  Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64')

const toVector = (text: string): Float32Array => {
  const bytes = Buffer.from(text, 'base64')
  // A copy that starts on a boundary of four, as a Float32Array must.
  return new Float32Array(Uint8Array.from(bytes).buffer)
}

/** Known vectors by the hash of their text. */
export const findVectors = async (
  executor: Executor,
  model: string,
  hashes: readonly string[],
): Promise<Map<string, Float32Array>> => {
  if (hashes.length === 0) return new Map()
  const rows = await executor
    .selectFrom('embedding')
    .select(['text_hash', 'vector'])
    .where('model', '=', model)
    .where('text_hash', 'in', hashes)
    .execute()
  return new Map(rows.map((row) => [row.text_hash, toVector(row.vector)]))
}

/** Keeps vectors; what another process kept meanwhile stays. */
export const keepVectors = async (
  executor: Executor,
  model: string,
  vectors: ReadonlyMap<string, Float32Array>,
  at: string,
): Promise<void> => {
  if (vectors.size === 0) return
  const rows = [...vectors].map(([hash, vector]) => ({
    model,
    text_hash: hash,
    vector: toText(vector),
    created_at: at,
  }))
  await executor
    .insertInto('embedding')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['model', 'text_hash']).doNothing())
    .execute()
}
