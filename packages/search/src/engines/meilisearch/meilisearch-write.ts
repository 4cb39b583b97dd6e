import { documentProblem, tidyDocument } from '../../document-problem.ts'
import {
  type ApplyReport,
  type RejectedChange,
  type SearchChange,
  type SearchDocument,
  SearchUnavailableError,
} from '../../port.ts'
import { type Connection, finished, orMissing } from './meilisearch-connection.ts'
import { type MeilisearchDocument, toMeilisearch } from './meilisearch-document.ts'

/** Of one request; the server refuses bodies over 100 MB. */
const batchDocuments = 1000
const batchCharacters = 4_000_000

/** Sends documents in batches that the server takes; each batch is awaited. */
const createSender = (connection: Connection, index: string) => {
  let batch: MeilisearchDocument[] = []
  let characters = 0
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await finished(connection.client.index(index).addDocuments(batch, { primaryKey: 'id' }))
    batch = []
    characters = 0
  }
  const send = async (document: SearchDocument): Promise<void> => {
    const prepared = toMeilisearch(tidyDocument(document))
    batch.push(prepared)
    characters += JSON.stringify(prepared).length
    if (batch.length >= batchDocuments || characters >= batchCharacters) await flush()
  }
  return { send, flush }
}

/**
 * Applies what is above the stored sequence. Only the last change of each id is sent; the sequence is written after
 * everything else, so a batch that failed half-way is simply applied again.
 */
export const applyToMeilisearch = async (
  connection: Connection,
  changes: readonly SearchChange[],
  mark: string,
): Promise<ApplyReport> => {
  const last = await connection.sequence()
  const due = changes.filter((change) => change.sequence > last).sort((left, right) => left.sequence - right.sequence)
  const rejected: RejectedChange[] = []
  const latest = new Map<string, SearchDocument | undefined>()
  for (const change of due) {
    const reason = change.put && documentProblem(change.put)
    if (change.put && reason) rejected.push({ sequence: change.sequence, id: change.put.id, reason })
    else if (change.put) latest.set(change.put.id, change.put)
    else latest.set(change.remove, undefined)
  }
  const sender = createSender(connection, connection.name)
  for (const document of latest.values()) if (document) await sender.send(document)
  await sender.flush()
  const removed = [...latest].filter(([, document]) => document === undefined).map(([id]) => id)
  if (removed.length > 0) await finished(connection.live.deleteDocuments(removed))
  const sequence = due.at(-1)?.sequence
  if (sequence !== undefined) await connection.putSequence(sequence, mark)
  return { applied: due.length - rejected.length, rejected }
}

/**
 * Swaps the living index with `next`. A key for some indexes only may not look at a task of several of them; but tasks are done
 * in order, so one on `next` is done after the swap, and the index that was made last then bears the name.
 */
const swapWith = async ({ client, name }: Connection, next: string): Promise<void> => {
  const { createdAt } = await client.getRawIndex(next)
  await client.swapIndexes([{ indexes: [name, next], rename: false }])
  await finished(client.index(next).deleteDocuments(['nothing']))
  const living = await client.getRawIndex(name)
  if (living.createdAt !== createdAt) {
    throw new SearchUnavailableError('Meilisearch: the rebuilt index was not put in its place')
  }
}

/** Fills `<name>-next` and swaps it with the living index, which answers searches all the while. */
export const rebuildMeilisearch = async (
  connection: Connection,
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
  { sequence, mark }: { sequence: number; mark: string },
): Promise<ApplyReport> => {
  const next = `${connection.name}-next`
  const dropNext = async (): Promise<void> => {
    if (await orMissing(connection.client.getRawIndex(next))) await finished(connection.client.deleteIndex(next))
  }
  const rejected: RejectedChange[] = []
  let applied = 0
  await dropNext()
  try {
    await connection.configure(next)
    const sender = createSender(connection, next)
    for await (const document of documents) {
      const reason = documentProblem(document)
      if (reason) rejected.push({ sequence, id: document.id, reason })
      else {
        await sender.send(document)
        applied++
      }
    }
    await sender.flush()
    await swapWith(connection, next)
    await connection.putSequence(sequence, mark)
  } finally {
    await dropNext()
  }
  return { applied, rejected }
}
