import { violationsOf } from '../pair.ts'
import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import type { RatingContext } from '../signals/signal.ts'
import type { Remedy } from './change.ts'
import { optionsThatLift } from './scenario-options.ts'
import type { ScenarioField, ScenarioOption } from './scenario-options.ts'

/** A remedy, and how many candidates it lets in. */
export type Relaxation = Remedy<ScenarioField> & { readonly letsIn: number }

export type NothingFits =
  | { readonly kind: 'something_fits'; readonly considered: number; readonly fitting: number }
  | {
      /** Also where there is no candidate at all: then `considered` is 0. */
      readonly kind: 'nothing_fits'
      readonly considered: number
      /**
       * The smallest set of constraints that exclude everything together, and how many candidates each excludes; of
       * several smallest sets the one whose constraints exclude most.
       */
      readonly conflict: readonly { readonly constraint: string; readonly excluded: number }[]
      /**
       * The least changes of the scenario that let something in: of as few fields as possible, one for each set of
       * fields, least effort first. Empty if nothing that the scenario asks for is to blame.
       */
      readonly relaxations: readonly Relaxation[]
    }

/** Why none of the candidates is possible for a scenario, and what it could ask for instead. */
export function nothingFits(
  scenario: ScenarioProfile,
  candidates: readonly CapabilityProfile[],
  context: RatingContext,
): NothingFits {
  const broken = candidates.map((candidate) => violationsOf(scenario, candidate, context))
  const considered = candidates.length
  const fitting = broken.filter(({ length }) => length === 0).length
  if (fitting > 0) return { kind: 'something_fits', considered, fitting }
  const letsIn = (options: readonly ScenarioOption[]): number => {
    const changed = options.reduce((profile, { apply }) => apply(profile), scenario)
    return candidates.filter((candidate) => violationsOf(changed, candidate, context).length === 0).length
  }
  const ways = candidates.flatMap((candidate, at) => waysToLift(scenario, candidate, broken[at] ?? []))
  return { kind: 'nothing_fits', considered, conflict: smallestConflict(broken), relaxations: cheapest(ways, letsIn) }
}

/** Every combination of options that lifts all constraints a candidate breaks; none if one of them cannot be lifted. */
const waysToLift = (
  scenario: ScenarioProfile,
  candidate: CapabilityProfile,
  constraints: readonly string[],
): readonly (readonly ScenarioOption[])[] =>
  constraints.reduce<readonly (readonly ScenarioOption[])[]>(
    (ways, constraint) => {
      const options = optionsThatLift[constraint]?.(scenario, candidate) ?? []
      return ways.flatMap((way) => options.map((option) => [...way, option]))
    },
    [[]],
  )

const effortOf = (options: readonly ScenarioOption[]): number => options.reduce((sum, { effort }) => sum + effort, 0)

function cheapest(
  ways: readonly (readonly ScenarioOption[])[],
  letsIn: (options: readonly ScenarioOption[]) => number,
): readonly Relaxation[] {
  const fewest = ways.reduce((least, { length }) => Math.min(least, length), Infinity)
  const byFields = Map.groupBy(
    ways.filter(({ length }) => length === fewest),
    (way) => way.map(({ field }) => field).join(' '),
  )
  const relaxations = [...byFields.values()].map((group): Relaxation => {
    const effort = group.reduce((least, way) => Math.min(least, effortOf(way)), Infinity)
    const tied = new Map(group.filter((way) => effortOf(way) === effort).map((way) => [JSON.stringify(way), way]))
    const [best] = [...tied]
      .map(([name, way]) => ({ name, way, letsIn: letsIn(way) }))
      .toSorted((a, b) => b.letsIn - a.letsIn || (a.name < b.name ? -1 : 1))
    const changes = (best?.way ?? []).map(({ field, effort, reason }) => ({ field, effort, reason }))
    return { changes, effort, letsIn: best?.letsIn ?? 0 }
  })
  return relaxations.toSorted((a, b) => a.effort - b.effort || b.letsIn - a.letsIn)
}

/** Tries every set of constraints: there are few. */
function smallestConflict(broken: readonly (readonly string[])[]) {
  const names = [...new Set(broken.flat())].toSorted()
  const patterns = new Set(broken.map((some) => maskOf(names, some)))
  const excludedBy = names.map((name) => broken.filter((some) => some.includes(name)).length)
  let best: number[] = []
  for (let set = 0; set < 2 ** names.length; set++) {
    if ([...patterns].some((pattern) => (pattern & set) === 0)) continue
    const members = [...names.keys()].filter((at) => (set >> at) & 1)
    const weight = (some: readonly number[]): number => some.reduce((sum, at) => sum + (excludedBy[at] ?? 0), 0)
    const isSmaller = members.length < best.length || (members.length === best.length && weight(members) > weight(best))
    if (best.length === 0 || isSmaller) best = members
  }
  return best.map((at) => ({ constraint: names[at] ?? '', excluded: excludedBy[at] ?? 0 }))
}

const maskOf = (names: readonly string[], some: readonly string[]): number =>
  names.reduce((mask, name, at) => (some.includes(name) ? mask | (1 << at) : mask), 0)
