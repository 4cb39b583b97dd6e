/** An edge as the checker reads it. `fixed`: 1 must be in, -1 must be out. `left`: its weight less the prices around it. */
export type Edge = {
  readonly s: string
  readonly c: string
  readonly score: number
  /** How much the capability likes it. */
  readonly liked: number
  fixed: number
  taken: boolean
  left: number
}

/** How many of some edges may be taken. `wish`: by which number its side prefers one edge to another. */
export type Limit = {
  readonly wish: 'score' | 'liked'
  readonly edges: readonly Edge[]
  lower: number
  upper: number
}

export type Round = {
  readonly edges: readonly Edge[]
  readonly named: Map<string, Edge>
  readonly limits: Map<string, Limit>
}

/** What an edge counts for in a proof. */
export type Weight = (edge: Edge) => number
