import type { Audience } from '../../../kernel/access/audience.ts'
import type { Executor } from '@duijie/database/database.ts'
import { readEpoch } from '@duijie/database/epoch.ts'
import type { OutboxRow } from '@duijie/database/tables/record.table.ts'
import {
  SearchUnavailableError,
  type SearchChange,
  type SearchDocument,
  type SearchIndex,
} from '@duijie/search/port.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { affectedListings, findListingRow, findRowsAfter, publishedBody, readBody } from '../listings/listings.api.ts'
import type { EventConsumer } from '../../../kernel/events/consumer.ts'
import { findPlace, whyElsewhere } from '../../../kernel/events/history.ts'
import { findOrganisation, findOrganisations } from '../../identity/organisations/organisations.api.ts'
import { toSearchDocument } from './search-documents.ts'

const findDocument = async (
  executor: Executor,
  audience: Audience,
  listingId: string,
): Promise<SearchDocument | undefined> => {
  const row = await findListingRow(executor, listingId)
  const organisation = row && (await findOrganisation(executor, row.organisation_id))
  return row && organisation && toSearchDocument(audience, row, publishedBody(row) ?? readBody(row.body), organisation)
}

/** An event moves what the database says now into the index: order and repetition do not matter. */
const toChanges = async (
  deps: Pick<Deps, 'database'>,
  audience: Audience,
  event: OutboxRow,
): Promise<SearchChange[]> => {
  const { db } = deps.database
  const ids = event.type === 'pairing.changed' ? [] : await affectedListings(db, event)
  return Promise.all(
    ids.map(async (id): Promise<SearchChange> => {
      const put = await findDocument(db, audience, id)
      return put ? { sequence: event.sequence, put } : { sequence: event.sequence, remove: id }
    }),
  )
}

/** What an index remembers of its source: which history of the database, and the id of the event that it stands at. */
const markOf = (epoch: string, eventId: string): string => `${epoch} ${eventId}`

const whyIndexUnusable = async ({ database: { db } }: Pick<Deps, 'database'>, index: SearchIndex) => {
  const sequence = await index.lastSequence()
  if (sequence === 0) return 'it is empty'
  const [epoch = '', id = ''] = (await index.lastMark()).split(' ')
  return whyElsewhere(db, { epoch, sequence, id })
}

/** Carries the outbox into one search index. Events that touch no document move its position all the same. */
export const createSearchConsumer = (
  deps: Pick<Deps, 'database' | 'log'>,
  audience: Audience,
  index: SearchIndex,
): EventConsumer => ({
  name: `search-${audience}`,
  position: () => index.lastSequence(),
  handle: async (events) => {
    const last = events.at(-1)
    if (!last) return
    // Nothing yet, or thrown away because it was damaged: built from the database, whatever became of the oldest events.
    if ((await index.lastSequence()) === 0) return void (await rebuildSearchIndex(deps, audience, index))
    const newest = new Map<string, SearchChange>()
    for (const event of events) {
      for (const change of await toChanges(deps, audience, event))
        newest.set(change.put?.id ?? change.remove ?? '', { ...change, sequence: last.sequence })
    }
    const changes = [...newest.values()]
    // A removal of nothing carries the position across a batch that has nothing for this index.
    const report = await index.apply(
      changes.length > 0 ? changes : [{ sequence: last.sequence, remove: 'nothing' }],
      markOf(await readEpoch(deps.database.db), last.id),
    )
    for (const rejected of report.rejected)
      deps.log.error({ audience, ...rejected }, 'document refused by the search index')
  },
  isAway: (error) => error instanceof SearchUnavailableError,
  skip: async (event) => {
    const mark = markOf(await readEpoch(deps.database.db), event.id)
    await index.apply([{ sequence: event.sequence, remove: event.object_id }], mark)
  },
  derived: {
    whyUnusable: () => whyIndexUnusable(deps, index),
    rebuild: async () => void (await rebuildSearchIndex(deps, audience, index)),
  },
})

const rebuildBatch = 500

/** What an audience's index is to hold, by id. */
export async function* everyDocument(executor: Executor, audience: Audience): AsyncGenerator<SearchDocument> {
  let after = ''
  for (;;) {
    const rows = await findRowsAfter(executor, after, rebuildBatch)
    const organisations = await findOrganisations(
      executor,
      rows.map((row) => row.organisation_id),
    )
    for (const row of rows) {
      const organisation = organisations.get(row.organisation_id)
      const document =
        organisation && toSearchDocument(audience, row, publishedBody(row) ?? readBody(row.body), organisation)
      if (document) yield document
      after = row.id
    }
    if (rows.length === 0) return
  }
}

/** Builds one index anew from the database, beside the one that serves, and swaps. Returns how many documents it holds. */
export const rebuildSearchIndex = async (
  deps: Pick<Deps, 'database'>,
  audience: Audience,
  index: SearchIndex,
): Promise<number> => {
  const { db } = deps.database
  const { epoch, sequence, id } = await findPlace(deps.database)
  const report = await index.rebuild(everyDocument(db, audience), sequence, markOf(epoch, id))
  return report.applied
}
