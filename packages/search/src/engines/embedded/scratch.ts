/** Columns that a query writes to and cleans up after itself, kept between queries so that none allocates a column. */
export type Scratch = {
  /** The score so far. */
  scores: Float32Array
  /** How much of the weight of the required terms the document holds. */
  held: Float32Array
  /** How many required terms it holds. */
  holding: Uint8Array
  /** Weighted occurrences of the term at hand. */
  occurrences: Float32Array
  /** Documents touched by the query, and by the term at hand. */
  touched: Uint32Array
  current: Uint32Array
}

export const createScratch = (size: number): Scratch => ({
  scores: new Float32Array(size),
  held: new Float32Array(size),
  holding: new Uint8Array(size),
  occurrences: new Float32Array(size),
  touched: new Uint32Array(size),
  current: new Uint32Array(size),
})

/** The same columns, or larger ones when the index has outgrown them. They are clean between queries, so nothing is copied. */
export const scratchFor = (scratch: Scratch, size: number): Scratch =>
  scratch.scores.length >= size ? scratch : createScratch(Math.ceil(size * 1.25))
