/** Columns that a query writes to and cleans up after itself, kept between queries so that none allocates a column. */
export type Scratch = {
  /** The score so far. */
  scores: Float64Array
  /** How much of the weight of the required terms the document holds; exact enough to tell all of it from nearly all. */
  held: Float64Array
  /** Weighted occurrences of the term at hand. */
  occurrences: Float32Array
  /** Documents touched by the query. */
  touched: Uint32Array
  /** Documents that hold the term at hand, and what it adds to the score of each. */
  current: Uint32Array
  gains: Float64Array
}

export const createScratch = (size: number): Scratch => ({
  scores: new Float64Array(size),
  held: new Float64Array(size),
  occurrences: new Float32Array(size),
  touched: new Uint32Array(size),
  current: new Uint32Array(size),
  gains: new Float64Array(size),
})

/** The same columns, or larger ones when the index has outgrown them. They are clean between queries, so nothing is copied. */
export const scratchFor = (scratch: Scratch, size: number): Scratch =>
  scratch.scores.length >= size ? scratch : createScratch(Math.ceil(size * 1.25))
