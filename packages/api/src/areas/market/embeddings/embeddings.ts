import type { SemanticPort } from '@duijie/matching/query.ts'
import type { Audience } from '../../../kernel/access/audience.ts'
import type { EmbeddingService } from './embeddings.port.ts'
import { createVectorShelf, type VectorShelf } from './vector-shelf.ts'

/** Nearness in meaning: the service, the vectors at hand, and why there may be fewer than there should be. */
export type Embeddings = {
  readonly service: EmbeddingService
  /** The staff engine has vectors of its own only where the operator lets full texts leave the house. */
  readonly shelves: { readonly public: VectorShelf; readonly staff: VectorShelf | undefined }
  /** Why the service gives no vectors now; undefined while it does. */
  trouble: string | undefined
}

export const createEmbeddings = (
  service: EmbeddingService,
  { sendFullTexts }: { readonly sendFullTexts: boolean },
): Embeddings => ({
  service,
  shelves: { public: createVectorShelf(), staff: sendFullTexts ? createVectorShelf() : undefined },
  trouble: undefined,
})

/** What an audience's engine asks. Staff fall back to what teasers say, which left the house for everyone already. */
export const semanticOf = (embeddings: Embeddings | undefined, audience: Audience): SemanticPort | undefined => {
  const shelf = embeddings && (embeddings.shelves[audience] ?? embeddings.shelves.public)
  return shelf && ((scenarioId, capabilityId) => shelf.similarity(scenarioId, capabilityId))
}
