import type { Taxonomy } from '../taxonomy.ts'

export type SectorPair = { readonly closeness: number; readonly wanted?: string; readonly offered?: string }

/** The closest pair of a wanted and an offered sector; closeness 1 is the same sector, 0 nothing in common. */
export function closestSectors(wanted: readonly string[], offered: readonly string[], taxonomy: Taxonomy): SectorPair {
  let best: SectorPair = { closeness: 0 }
  for (const a of wanted) {
    for (const b of offered) {
      const closeness = 1 - taxonomy.sectorDistance(a, b)
      if (closeness > best.closeness) best = { closeness, wanted: a, offered: b }
    }
  }
  return best
}
