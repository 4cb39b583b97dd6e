/** What a text is for: some models turn a question into another vector than a text that answers it. */
export type TextRole = 'query' | 'document'

/** Turns texts into vectors of one length; the same text gives the same vector. The service is somebody else's. */
export type EmbeddingService = {
  /** Names the model and the length asked for: vectors of different names are never compared. */
  readonly name: string
  /** How many texts one call takes at most. */
  readonly batchSize: number
  /**
   * One vector for each text, in order. Rejects with EmbeddingsAwayError when every text would fail alike, and with
   * any other error when these texts are refused.
   */
  embed(texts: readonly string[], role: TextRole): Promise<Float32Array[]>
  /** Ends what is under way; later calls are rejected as if the service were away. */
  close(): void
}

/** The service is away, too slow, refuses our key, or gives vectors of another length than configured. */
export class EmbeddingsAwayError extends Error {
  override name = 'EmbeddingsAwayError'
}
