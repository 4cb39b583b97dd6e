import type { CapabilityProfile } from '../profile.ts'
import type { Ladder, Remedy, Rung } from './change.ts'

/** A remedy and what the capability then is. */
export type FoundRemedy = Remedy & { readonly changed: CapabilityProfile }

/** Whether the capability would be in if it were like this. */
export type IsIn = (changed: CapabilityProfile) => boolean

/**
 * One remedy for each field that is enough alone; if none is, one for each two fields that are. Each has the least
 * effort of all changes of its fields; the remedies come least effort first. Where a ladder is not monotone every rung
 * is tried, so that none can have been missed.
 */
export function leastChanges(
  ladders: readonly Ladder[],
  capability: CapabilityProfile,
  isIn: IsIn,
): readonly FoundRemedy[] {
  const singles = ladders.flatMap((ladder) => {
    const at = firstThat(ladder, ({ apply }) => isIn(apply(capability)))
    return at < 0 ? [] : [remedyOf([ladder.rung(at)], capability)]
  })
  const remedies = singles.length > 0 ? singles : pairsOf(ladders).flatMap((pair) => leastOfTwo(pair, capability, isIn))
  return remedies.toSorted((a, b) => a.effort - b.effort)
}

const pairsOf = (ladders: readonly Ladder[]): (readonly [Ladder, Ladder])[] =>
  ladders.flatMap((one, at) => ladders.slice(at + 1).map((other) => [one, other] as const))

/** Climbs the ladder with fewer rungs, and for each rung looks for the lowest that is enough on the other. */
function leastOfTwo([one, other]: readonly [Ladder, Ladder], capability: CapabilityProfile, isIn: IsIn): FoundRemedy[] {
  const [climbed, searched] = one.length <= other.length ? [one, other] : [other, one]
  let best: FoundRemedy | undefined
  for (let at = 0; at < climbed.length; at++) {
    const rung = climbed.rung(at)
    if (best && rung.effort >= best.effort) break
    const changed = rung.apply(capability)
    const room = (best?.effort ?? Infinity) - rung.effort
    const found = firstThat(searched, ({ apply }) => isIn(apply(changed)), room)
    if (found < 0) continue
    const second = searched.rung(found)
    best = remedyOf(climbed === one ? [rung, second] : [second, rung], capability)
  }
  return best ? [best] : []
}

const remedyOf = (rungs: readonly Rung[], capability: CapabilityProfile): FoundRemedy => ({
  changes: rungs.map(({ field, effort, reason }) => ({ field, effort, reason })),
  effort: rungs.reduce((sum, { effort }) => sum + effort, 0),
  changed: rungs.reduce((profile, { apply }) => apply(profile), capability),
})

/** The lowest rung with less effort than `room` that is enough, or -1. */
function firstThat(ladder: Ladder, isEnough: (rung: Rung) => boolean, room = Infinity): number {
  if (!ladder.isMonotone) {
    for (let at = 0; at < ladder.length; at++) {
      const rung = ladder.rung(at)
      if (rung.effort >= room) break
      if (isEnough(rung)) return at
    }
    return -1
  }
  if (!isEnough(ladder.rung(ladder.length - 1))) return -1
  let low = -1
  let high = ladder.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (isEnough(ladder.rung(middle))) high = middle
    else low = middle
  }
  return ladder.rung(high).effort < room ? high : -1
}
