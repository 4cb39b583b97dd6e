/** A vector by model and hash of its text: 32-bit floats, little-endian, in base64. */
export type EmbeddingTable = { model: string; text_hash: string; vector: string; created_at: string }
