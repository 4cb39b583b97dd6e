/**
 * How scores grow with occurrences and fall with length. Occurrences are weighted by field (a title counts fourfold), so they
 * saturate later than in the textbook; and a listing that says more is punished less. Chosen on halves of a test collection.
 */
export const saturation = 2
export const lengthShare = 0.5

/** How much the single ideographs weigh beside the pairs. */
export const characterShare = 0.7
