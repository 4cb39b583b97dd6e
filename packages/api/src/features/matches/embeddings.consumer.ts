import type { CapabilityProfile, ScenarioProfile } from '@duijie/matching/profile.ts'
import { linesOf } from '@duijie/matching/text/text-reader.ts'
import type { Deps } from '../../deps.ts'
import { affectedListings } from '../../events/affected-listings.ts'
import type { EventConsumer } from '../../events/consumer.ts'
import type { Embeddings } from '../embeddings/embeddings.ts'
import { EmbeddingsAwayError } from '../embeddings/embeddings.port.ts'
import { findVectors, hashOfText, keepVectors } from '../embeddings/embeddings.repository.ts'
import type { VectorShelf } from '../embeddings/vector-shelf.ts'
import type { Audience } from '../search/search-documents.ts'
import { findProfile, type Profile } from './matching-engines.ts'

type ConsumerDeps = Pick<Deps, 'database' | 'clock'>

/** Services cut what is longer, or refuse it; a listing says what it is about well before this. */
const maximumCharacters = 6_000

const evidenceLines = (profile: CapabilityProfile | ScenarioProfile): string[] =>
  'evidence' in profile
    ? profile.evidence.flatMap(({ title, summary }) => [...linesOf(title), ...linesOf(summary)])
    : []

const textOf = ({ profile }: Profile): string =>
  [...linesOf(profile.title), ...linesOf(profile.summary), ...evidenceLines(profile)]
    .join('\n')
    .slice(0, maximumCharacters)

type Wanted = { readonly listingId: string; readonly hash: string; readonly text: string }

const findWanted = async (deps: ConsumerDeps, audience: Audience, listingId: string): Promise<Wanted | undefined> => {
  const profile = await findProfile(deps.database.db, audience, listingId)
  const text = profile && textOf(profile)
  return text ? { listingId, hash: hashOfText(text), text } : undefined
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
    const vectors = await service.embed(batch.map(([, text]) => text))
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
  const known = await findVectors(deps.database.db, embeddings.service.name, [
    ...new Set(present.map(({ hash }) => hash)),
  ])
  for (const listingId of listingIds) shelf.drop(listingId)
  const putAll = (vectors: ReadonlyMap<string, Float32Array>): void => {
    for (const { listingId, hash } of present) {
      const vector = vectors.get(hash)
      if (vector) shelf.put(listingId, vector)
    }
  }
  putAll(known)
  const missing = new Map(present.filter(({ hash }) => !known.has(hash)).map(({ hash, text }) => [hash, text]))
  if (missing.size > 0) putAll(await fetchMissing(deps, embeddings, missing))
}

/**
 * Keeps one audience's vectors current, outside of any request. It reads the outbox from its beginning at each start:
 * vectors live in this process, and those that were ever computed come from the cache. While the service is away it
 * waits, listings without a vector are unknown to the semantic signal, and everything else works.
 */
const createEmbeddingsConsumer = (
  deps: ConsumerDeps,
  audience: Audience,
  embeddings: Embeddings,
  shelf: VectorShelf,
): EventConsumer => {
  let position = 0
  return {
    name: `embeddings-${audience}`,
    position: async () => position,
    handle: async (events) => {
      const ids = await Promise.all(events.map((event) => affectedListings(deps.database.db, event)))
      try {
        await refreshVectors(deps, audience, embeddings, shelf, [...new Set(ids.flat())])
        embeddings.trouble = undefined
      } catch (error) {
        if (error instanceof EmbeddingsAwayError) embeddings.trouble = error.message
        throw error
      }
      position = events.at(-1)?.sequence ?? position
    },
    isAway: (error) => error instanceof EmbeddingsAwayError,
    skip: async (event) => {
      position = event.sequence
    },
  }
}

/** One consumer for each audience that has vectors of its own; none where no service is configured. */
export const createEmbeddingsConsumers = (deps: ConsumerDeps & Pick<Deps, 'embeddings'>): EventConsumer[] => {
  const { embeddings } = deps
  if (!embeddings) return []
  const { shelves } = embeddings
  const ofStaff = shelves.staff ? [createEmbeddingsConsumer(deps, 'staff', embeddings, shelves.staff)] : []
  return [createEmbeddingsConsumer(deps, 'public', embeddings, shelves.public), ...ofStaff]
}
