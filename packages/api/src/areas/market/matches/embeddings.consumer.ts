import { readEpoch } from '@duijie/database/epoch.ts'
import type { OutboxRow } from '@duijie/database/tables/record.table.ts'
import type { Evidence } from '@duijie/matching/profile.ts'
import { linesOf } from '@duijie/matching/text/text-reader.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { affectedListings } from '../listings/listings.api.ts'
import type { EventConsumer } from '../../../kernel/events/consumer.ts'
import { whyElsewhere, type EventPlace } from '../../../kernel/events/history.ts'
import {
  type Embeddings,
  EmbeddingsAwayError,
  findVectors,
  hashOfText,
  keepVectors,
  type VectorShelf,
} from '../embeddings/embeddings.api.ts'
import type { Audience } from '../../../kernel/access/audience.ts'
import { findProfile, type Profile } from './matching-engines.ts'

type ConsumerDeps = Pick<Deps, 'database' | 'clock'>

/** Services cut what is longer, or refuse it; a listing says what it is about well before this. */
const maximumCharacters = 6_000

type Piece = Pick<Evidence, 'title' | 'summary'>

/** The listing's own text and each piece of evidence apart: one vector over all of them is near to none. */
const textsOf = ({ profile }: Profile): string[] =>
  [profile, ...('evidence' in profile ? profile.evidence : [])]
    .map(({ title, summary }: Piece) => [...linesOf(title), ...linesOf(summary)].join('\n').slice(0, maximumCharacters))
    .filter((text) => text.trim() !== '')

/** A listing and the hashes of its texts. */
type Wanted = { readonly listingId: string; readonly texts: ReadonlyMap<string, string> }

const findWanted = async (deps: ConsumerDeps, audience: Audience, listingId: string): Promise<Wanted | undefined> => {
  const profile = await findProfile(deps.database.db, audience, listingId)
  return profile && { listingId, texts: new Map(textsOf(profile).map((text) => [hashOfText(text), text])) }
}

/** Asks the service for texts that have no vector yet, a batch at a time, and keeps each batch at once. */
const fetchMissing = async (
  deps: ConsumerDeps,
  { service }: Embeddings,
  texts: ReadonlyMap<string, string>,
): Promise<Map<string, Float32Array>> => {
  const fetched = new Map<string, Float32Array>()
  const entries = [...texts]
  for (let from = 0; from < entries.length; from += service.batchSize) {
    const batch = entries.slice(from, from + service.batchSize)
    const vectors = await service.embed(
      batch.map(([, text]) => text),
      'document',
    )
    const found = new Map(batch.map(([hash], at) => [hash, vectors[at] ?? new Float32Array()]))
    await keepVectors(deps.database.db, service.name, found, deps.clock().toISOString())
    for (const [hash, vector] of found) fetched.set(hash, vector)
  }
  return fetched
}

/** Brings the vectors of these listings up to date. What has changed loses its vector before anything is asked for. */
const refreshVectors = async (
  deps: ConsumerDeps,
  audience: Audience,
  embeddings: Embeddings,
  shelf: VectorShelf,
  listingIds: readonly string[],
): Promise<void> => {
  const wanted = await Promise.all(listingIds.map((listingId) => findWanted(deps, audience, listingId)))
  const present = wanted.filter((each) => each !== undefined)
  const texts = new Map(present.flatMap(({ texts: each }) => [...each]))
  const known = await findVectors(deps.database.db, embeddings.service.name, [...texts.keys()])
  for (const listingId of listingIds) shelf.drop(listingId)
  // A listing is compared once all its texts can be.
  const putComplete = (): void => {
    for (const { listingId, texts: each } of present) {
      const vectors = [...each.keys()].flatMap((hash) => known.get(hash) ?? [])
      if (vectors.length === each.size) shelf.put(listingId, vectors)
    }
  }
  putComplete()
  const missing = new Map([...texts].filter(([hash]) => !known.has(hash)))
  if (missing.size === 0) return
  for (const [hash, vector] of await fetchMissing(deps, embeddings, missing)) known.set(hash, vector)
  putComplete()
}

/**
 * Keeps one audience's vectors current, outside of any request. It reads the outbox from its beginning at each start:
 * vectors live in this process, and those that were ever computed come from the cache. While the service is away it
 * waits, listings without a vector are unknown to the semantic signal, and everything else works. Undefined where no
 * service is configured, or where this audience has no vectors of its own.
 */
export const createEmbeddingsConsumer = (
  deps: ConsumerDeps & Pick<Deps, 'embeddings'>,
  audience: Audience,
): EventConsumer | undefined => {
  const { embeddings } = deps
  const shelf = embeddings?.shelves[audience]
  if (!embeddings || !shelf) return undefined
  let place: EventPlace | undefined
  const moveTo = async (event: OutboxRow | undefined): Promise<void> => {
    if (event) place = { epoch: await readEpoch(deps.database.db), sequence: event.sequence, id: event.id }
  }
  return {
    name: `embeddings-${audience}`,
    position: async () => place?.sequence ?? 0,
    handle: async (events) => {
      const ids = await Promise.all(events.map((event) => affectedListings(deps.database.db, event)))
      try {
        await refreshVectors(deps, audience, embeddings, shelf, [...new Set(ids.flat())])
        embeddings.trouble = undefined
      } catch (error) {
        if (error instanceof EmbeddingsAwayError) embeddings.trouble = error.message
        throw error
      }
      await moveTo(events.at(-1))
    },
    isAway: (error) => error instanceof EmbeddingsAwayError,
    skip: moveTo,
    derived: {
      whyUnusable: async () => place && whyElsewhere(deps.database.db, place),
      // What was computed is kept by the hash of its text: only which listing has which texts is read again.
      rebuild: async () => {
        place = undefined
      },
    },
  }
}
