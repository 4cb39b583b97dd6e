/** What other features may call of embeddings; the rest of this folder is private. */
export { EmbeddingsAwayError } from './embeddings.port.ts'
export { findVectors, hashOfText, keepVectors } from './embeddings.repository.ts'
export { semanticOf } from './embeddings.ts'
export type { Embeddings } from './embeddings.ts'
export type { VectorShelf } from './vector-shelf.ts'
