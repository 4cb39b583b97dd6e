import type { Taxonomy } from '../taxonomy.ts'

/** Terms near enough to count, but not the same, count this much. */
export const RELATIVE_SHARE = 0.5

/** How near other terms are to one term: 1 the same, 0 nothing in common. */
export type Nearness = (other: string) => number

/** The taxonomy as signals ask it: again and again for the same terms, so answers are kept. */
export type NearnessOfTerms = {
  /** 1 for the term itself, half for a relative. */
  readonly toTerm: (id: string) => Nearness
  /** 1 minus the distance in the tree of sectors. */
  readonly toSector: (id: string) => Nearness
}

export function createNearness(taxonomy: Taxonomy): NearnessOfTerms {
  return {
    toTerm: remembered((id) => {
      const near = new Map(taxonomy.relativesOf(id).map((relative) => [relative, RELATIVE_SHARE]))
      near.set(id, 1)
      return (other) => near.get(other) ?? 0
    }),
    toSector: (id) => (other) => 1 - taxonomy.sectorDistance(id, other),
  }
}

function remembered<Answer>(ask: (id: string) => Answer): (id: string) => Answer {
  const answers = new Map<string, Answer>()
  return (id) => {
    const known = answers.get(id)
    if (known !== undefined) return known
    const answer = ask(id)
    answers.set(id, answer)
    return answer
  }
}

/** The nearest of several terms; 0 if there is none. */
export function nearest(nearness: Nearness, others: readonly string[]): number {
  let best = 0
  for (const other of others) best = Math.max(best, nearness(other))
  return best
}

/** The nearest pair of a wanted and an offered term; 0 if there is none. */
export function nearestOfAll(wanted: readonly Nearness[], offered: readonly string[]): number {
  let best = 0
  for (const nearness of wanted) best = Math.max(best, nearest(nearness, offered))
  return best
}
