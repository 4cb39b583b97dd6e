/** How scores grow with occurrences and fall with length: BM25's k1 and b. */
export type Growth = { saturation: number; lengthShare: number }

/**
 * Pairs of ideographs repeat sooner than words do, each word being one or more of them, so that they saturate earlier and
 * long texts hold more of them by chance. Both are chosen on halves of test collections; see the README.
 */
export const growths: Record<'word' | 'ideographs', Growth> = {
  word: { saturation: 2, lengthShare: 0.6 },
  ideographs: { saturation: 1.2, lengthShare: 0.85 },
}

/** How much the single ideographs weigh beside the pairs. */
export const characterShare = 1.2

/** Rare words tell a little more than the formula of the textbook says. */
const rarityPower = 1.1

/** How telling a term is that so many of all documents hold. */
export const inverseFrequency = (documents: number, frequency: number): number =>
  Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5)) ** rarityPower
